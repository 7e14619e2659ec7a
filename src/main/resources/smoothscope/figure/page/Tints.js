/** The colours of a panel's examples where these do not tell the true class. */
export class Tints {
    /** What colours can tell. */
    static COLOURS = ['class', 'predicted', 'confidence'];
    /** The range of confidence is cut into so many parts. */
    static PARTS = 5;

    /** @param colours what they tell @param of each example: of predictions the class's place, 3 for any other, of confidence its fifth, from 0 */
    constructor(colours, of) {
        Object.assign(this, { colours, of });
        this.count = colours === 'confidence' ? Tints.PARTS : 4;
    }

    /** What a network says of some examples; null where colours tell the true class. */
    static of(colours, network, triple, rows) {
        if (colours === 'class') {
            return null;
        }
        if (colours === 'predicted') {
            const predicted = network.predicted();
            return new Tints(colours, Uint8Array.from(rows, (row) => {
                const place = triple.indexOf(predicted[row]);
                return place < 0 ? 3 : place;
            }));
        }
        const sure = network.confidence();
        return new Tints(colours, Uint8Array.from(rows, (row) => Math.min(Tints.PARTS - 1, Math.floor(Tints.PARTS * sure[row]))));
    }

    /** The colour of each tint. */
    palette(theme) {
        return this.colours === 'confidence' ? theme.ordered : [...theme.classes, theme.others];
    }

    /** In the order in which they are put: what is in doubt comes last, and so stands above. */
    inOrder() {
        return Array.from({ length: this.count }, (_, i) => this.count - 1 - i);
    }
}
