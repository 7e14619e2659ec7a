import { Extent } from './Extent.js';

/** How far a panel can look away from its points: as far as anything can still be seen. */
export class Reach {
    /** Units per pixel, in sizes of all points together. */
    static #CLOSEST = 1e-10;
    static #FARTHEST = 1e3;
    /** Sizes from the points' middle to the view's. */
    static #AWAY = 1e4;
    /** Of the points' distance from zero: less of it is hardly resolved. */
    static #FLAT = 1e-6;

    constructor(all, size) {
        Object.assign(this, { all, size });
    }

    static of(projections) {
        const all = Extent.ofAll(projections);
        const place = Math.max(Math.abs(all.centre.u), Math.abs(all.centre.v));
        return new Reach(all, Math.max(all.width, all.height, Reach.#FLAT * place, 1e-300));
    }

    holds({ centreU, centreV, unitsPerPixel }) {
        const away = Math.max(Math.abs(centreU - this.all.centre.u), Math.abs(centreV - this.all.centre.v));
        return unitsPerPixel >= Reach.#CLOSEST * this.size
            && unitsPerPixel <= Reach.#FARTHEST * this.size
            && away <= Reach.#AWAY * this.size;
    }
}
