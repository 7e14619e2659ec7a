/** Round values along an axis: multiples of 1, 2 or 5 times a power of ten. */
export class Ticks {
    constructor(step) {
        this.step = step;
    }

    /** The least round step that is at least `least`. */
    static atLeast(least) {
        const power = 10 ** Math.floor(Math.log10(least));
        return new Ticks([1, 2, 5].map((factor) => factor * power).find((step) => step >= least) ?? 10 * power);
    }

    /** The multiples of the step in a closed interval. */
    between(from, to) {
        const multiples = [];
        for (let i = Math.ceil(from / this.step); i * this.step <= to; i++) {
            multiples.push(i * this.step);
        }
        return multiples;
    }

    label() {
        return String(Number(this.step.toPrecision(1)));
    }

    /** A length to two digits, or in full where it has more before the point. */
    static rounded(length) {
        return length >= 100 ? String(Math.round(length)) : String(Number(length.toPrecision(2)));
    }
}
