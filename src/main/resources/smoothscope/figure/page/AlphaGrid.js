/** The measured values of α (or epochs), and where any value stands among them. */
export class AlphaGrid {
    static #SAME = 1e-9;

    /** @param values ascending, at least one */
    constructor(values) {
        this.values = values;
        this.least = values[0];
        this.greatest = values[values.length - 1];
    }

    /** The measured value at or below, the one above, and how far the value is between them; 0 where it is measured. */
    place(alpha) {
        for (const [i, upper] of this.values.entries()) {
            if (alpha <= upper + AlphaGrid.#SAME) {
                if (i === 0 || alpha >= upper - AlphaGrid.#SAME) {
                    return { lower: upper, upper, share: 0, nearest: upper };
                }
                const lower = this.values[i - 1];
                if (alpha <= lower + AlphaGrid.#SAME) {
                    return { lower, upper: lower, share: 0, nearest: lower };
                }
                const share = (alpha - lower) / (upper - lower);
                return { lower, upper, share, nearest: share < 0.5 ? lower : upper };
            }
        }
        const { greatest } = this;
        return { lower: greatest, upper: greatest, share: 0, nearest: greatest };
    }

    /** The value itself, or the measured one next to it where that is no further than `reach`. */
    snapped(alpha, reach) {
        const { nearest } = this.place(alpha);
        return Math.abs(nearest - alpha) <= reach ? nearest : alpha;
    }

    /** The next measured value above (steps > 0) or below; the end where there is none further. */
    step(alpha, steps) {
        return steps > 0
            ? (this.values.find((value) => value > alpha + AlphaGrid.#SAME) ?? this.greatest)
            : (this.values.findLast((value) => value < alpha - AlphaGrid.#SAME) ?? this.least);
    }
}
