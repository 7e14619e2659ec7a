/** Three classes worth looking at, found from the templates: how alike two classes are to a network is the cosine between their templates
 * after the mean of all templates is taken off. */
export class Suggestions {
    constructor(templates) {
        const { classes } = templates;
        const all = [...Array(classes).keys()];
        const withMean = all.map((i) => all.reduce((sum, j) => sum + templates.inner(i, j), 0) / classes);
        const meanSquared = withMean.reduce((sum, each) => sum + each, 0) / classes;
        const centred = (i, j) => templates.inner(i, j) - withMean[i] - withMean[j] + meanSquared;
        this.classes = all;
        this.likeness = (i, j) => centred(i, j) / (Math.sqrt(centred(i, i) * centred(j, j)) || Infinity);
    }

    /** The two that are most alike, and the one that is least like either. */
    alikePairAndThird() {
        let [a, b] = [0, 1];
        for (const i of this.classes) {
            for (const j of this.classes) {
                if (i < j && this.likeness(i, j) > this.likeness(a, b)) {
                    [a, b] = [i, j];
                }
            }
        }
        return [a, b, this.#leastLike(a, b)];
    }

    /** Three that are all unlike each other. */
    mostSeparable() {
        let best = [0, 1, 2];
        for (const i of this.classes) {
            const j = this.#leastLike(i, i);
            const trio = [i, j, this.#leastLike(i, j)];
            if (this.#closest(trio) < this.#closest(best)) {
                best = trio;
            }
        }
        return best;
    }

    random() {
        const left = [...this.classes];
        return [0, 1, 2].map(() => left.splice(Math.floor(Math.random() * left.length), 1)[0]);
    }

    #leastLike(a, b) {
        const nearest = (k) => Math.max(this.likeness(k, a), this.likeness(k, b));
        return this.classes
            .filter((k) => k !== a && k !== b)
            .reduce((best, k) => (nearest(k) < nearest(best) ? k : best));
    }

    #closest([a, b, c]) {
        return Math.max(this.likeness(a, b), this.likeness(b, c), this.likeness(a, c));
    }
}
