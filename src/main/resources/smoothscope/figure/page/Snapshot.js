import { Logits } from './Logits.js';
import { Templates } from './Templates.js';

/** One network seen once: what it says of every example, and its templates. */
export class Snapshot {
    #predicted = null;
    #confidence = null;

    /**
     * @param squaredNorms ‖[x ; 1]‖² of each example, or null @param stored by split: what was measured when the snapshot was taken
     * @param taught of a student { supervision, temperature }, α is then its teacher's; else null
     * @param alphaKnown whether anybody said its smoothing; else α stands as 0
     * @param seed of its weights and batches, where there are several; else null
     */
    constructor(alpha, epoch, logits, templates, squaredNorms, stored, taught = null, alphaKnown = true, seed = null) {
        this.seed = seed;
        this.taught = taught;
        this.alphaKnown = alphaKnown;
        this.alpha = alpha;
        this.epoch = epoch;
        this.logits = logits;
        this.templates = templates;
        this.squaredNorms = squaredNorms;
        this.stored = stored;
    }

    /** Reads what SnapshotBlock.java wrote. */
    static of({ alpha, epoch, seed, norms, stored, supervision, temperature, unknown }, block, examples, classes, half) {
        const logits = new Logits(block.next(half ? Uint16Array : Float32Array, classes * examples), classes);
        const squaredNorms = norms ? block.next(Float32Array, examples) : null;
        const templates = new Templates(block.next(Float64Array, (classes * (classes + 1)) / 2), classes);
        return new Snapshot(alpha, epoch, logits, templates, squaredNorms, stored, supervision ? { supervision, temperature } : null, !unknown, seed);
    }

    /** The same network under another α or epoch, as all are before they have learned. */
    as({ alpha, epoch, seed, stored, supervision, temperature, unknown }) {
        const taught = supervision ? { supervision, temperature } : null;
        return new Snapshot(alpha, epoch, this.logits, this.templates, this.squaredNorms, stored, taught, !unknown, seed);
    }

    /** For each example the class that the network chooses among all K. */
    predicted() {
        return (this.#predicted ??= this.logits.predicted());
    }

    /** For each example how sure the network is of that. */
    confidence() {
        return (this.#confidence ??= this.logits.confidence(this.predicted()));
    }
}
