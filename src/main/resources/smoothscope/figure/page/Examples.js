/** The two parts of a data set, in the order of the columns. */
export const SPLITS = ['train', 'validation'];

/** The examples that every snapshot looks at, in file order. */
export class Examples {
    #rows;
    #members = new Map();

    /** @param images each example's index in its data set's split */
    constructor(labels, images, splits) {
        this.labels = labels;
        this.images = images;
        this.splits = splits;
        this.#rows = SPLITS.map((_, number) => this.#where((row) => splits[row] === number));
    }

    static of(block, examples) {
        return new Examples(
            block.next(Int32Array, examples), block.next(Int32Array, examples), block.next(Uint8Array, examples));
    }

    #where(holds) {
        return Int32Array.from(this.labels.keys()).filter(holds);
    }

    split(row) {
        return SPLITS[this.splits[row]];
    }

    /** The rows of one split, ascending. */
    rows(split) {
        return this.#rows[SPLITS.indexOf(split)];
    }

    /** The examples of three classes in one split: rows, ascending, with their places 0, 1, 2. */
    members(triple, split) {
        const key = `${triple} ${split}`;
        if (!this.#members.has(key)) {
            const rows = this.rows(split).filter((row) => triple.includes(this.labels[row]));
            const places = Uint8Array.from(rows, (row) => triple.indexOf(this.labels[row]));
            this.#members.set(key, { rows, places });
        }
        return this.#members.get(key);
    }
}
