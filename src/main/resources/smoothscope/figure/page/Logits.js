import { HalfFloat } from './HalfFloat.js';

/** The logits of N examples over K classes, class by class; halves become floats column by column, when first asked for. */
export class Logits {
    #packed;
    #columns = [];

    /** @param packed [K][N] in one array: halves as Uint16Array, or floats */
    constructor(packed, classes) {
        this.#packed = packed;
        this.classes = classes;
        this.examples = packed.length / classes;
    }

    /** The logits of one class for all examples; not a copy. */
    column(label) {
        return (this.#columns[label] ??= this.#unpacked(label));
    }

    #unpacked(label) {
        const part = this.#packed.subarray(label * this.examples, (label + 1) * this.examples);
        return part instanceof Float32Array ? part : Float32Array.from(part, HalfFloat.toFloat);
    }

    at(example, label) {
        return this.column(label)[example];
    }

    /** The logits of one example, into `row`. */
    row(example, row) {
        for (let k = 0; k < this.classes; k++) {
            row[k] = this.column(k)[example];
        }
        return row;
    }

    /** For each example the class of the largest logit; the first of equals. */
    predicted() {
        const predicted = new Uint32Array(this.examples);
        const top = this.column(0).slice();
        for (let k = 1; k < this.classes; k++) {
            const column = this.column(k);
            for (let i = 0; i < this.examples; i++) {
                if (column[i] > top[i]) {
                    top[i] = column[i];
                    predicted[i] = k;
                }
            }
        }
        return predicted;
    }

    /** For each example how likely the network takes its choice among all K to be. */
    confidence(predicted) {
        const top = Float32Array.from(predicted, (label, i) => this.column(label)[i]);
        const partition = new Float64Array(this.examples);
        for (let k = 0; k < this.classes; k++) {
            const column = this.column(k);
            for (let i = 0; i < this.examples; i++) {
                partition[i] += Math.exp(column[i] - top[i]);
            }
        }
        return partition.map((each) => 1 / each);
    }
}
