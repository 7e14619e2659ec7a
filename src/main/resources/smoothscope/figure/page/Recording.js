import { Block } from './Block.js';
import { Examples } from './Examples.js';
import { SmoothingConvention } from './SmoothingConvention.js';
import { Snapshot } from './Snapshot.js';

/** Snapshots of networks on the same examples, over a grid of α and epochs. */
export class Recording {
    constructor(head, examples, snapshots) {
        this.head = head;
        this.classes = head.classes;
        this.meta = head.meta;
        this.convention = new SmoothingConvention(head.convention);
        this.examples = examples;
        this.snapshots = snapshots;
    }

    /** Unpacks what stands in the page. */
    static async read(document) {
        const text = (id) => document.getElementById(id).textContent;
        const head = JSON.parse(text('head'));
        const examples = Examples.of(await Block.of(text('examples')), head.examples);
        const unpacked = new Map();
        const snapshots = [];
        for (const each of head.snapshots) {
            if (!unpacked.has(each.block)) {
                const block = await Block.of(text(`block${each.block}`));
                unpacked.set(each.block, Snapshot.of(each, block, head.examples, head.classes.length, head.half));
            }
            snapshots.push(unpacked.get(each.block).as(each));
        }
        return new Recording(head, examples, snapshots);
    }

    static #ascending(values) {
        return [...new Set(values)].sort((a, b) => a - b);
    }

    alphas() {
        return Recording.#ascending(this.snapshots.map((snapshot) => snapshot.alpha));
    }

    epochs() {
        return Recording.#ascending(this.snapshots.map((snapshot) => snapshot.epoch));
    }

    /** The seeds of which all α were trained, ascending; none where the snapshots do not tell their seeds apart. */
    seeds() {
        return Recording.#ascending(this.snapshots.map((snapshot) => snapshot.seed).filter((seed) => seed !== null))
            .filter((seed) => this.ofSeed(seed).alphas().length === this.alphas().length);
    }

    /** The networks of one seed alone; all where the snapshots do not tell their seeds apart. */
    ofSeed(seed) {
        const own = this.snapshots.filter((snapshot) => seed === null || snapshot.seed === null || snapshot.seed === seed);
        return new Recording(this.head, this.examples, own);
    }

    /** The snapshot of one α at an epoch, or at the last one before it. */
    at(alpha, epoch) {
        return this.snapshots
            .filter((snapshot) => snapshot.alpha === alpha)
            .reduce((best, each) => (each.epoch <= epoch ? each : best));
    }
}
