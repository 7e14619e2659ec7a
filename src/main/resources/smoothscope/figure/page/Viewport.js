/** The part of the plane that a panel looks at, where somebody has panned or zoomed. */
export class Viewport {
    /** @param centreU what lies in the middle of the panel's plot area @param unitsPerPixel positive, the same along u and v */
    constructor(centreU, centreV, unitsPerPixel) {
        Object.assign(this, { centreU, centreV, unitsPerPixel });
    }

    /** Where panning and zooming begin. */
    static of({ centre, pixelsPerUnit }) {
        return new Viewport(centre.u, centre.v, 1 / pixelsPerUnit);
    }

    /** As a panel is laid out by it. */
    view() {
        return { centre: { u: this.centreU, v: this.centreV }, pixelsPerUnit: 1 / this.unitsPerPixel };
    }

    /** Looks elsewhere: the picture follows a drag by these pixels (y downwards). */
    dragged(pixelsX, pixelsY) {
        return new Viewport(
            this.centreU - pixelsX * this.unitsPerPixel, this.centreV + pixelsY * this.unitsPerPixel, this.unitsPerPixel);
    }

    /** Comes closer by a factor (below 1: goes back) while the point (u, v) keeps its pixel. */
    zoomed(factor, u, v) {
        return new Viewport(u + (this.centreU - u) / factor, v + (this.centreV - v) / factor, this.unitsPerPixel / factor);
    }

    /** As it stands in an address. */
    text() {
        return [this.centreU, this.centreV, this.unitsPerPixel].map((number) => Number(number.toPrecision(7))).join('_');
    }

    /** Reads what `text` wrote; null where that is no viewport. */
    static read(text) {
        const numbers = text.split('_').map((part) => (part === '' ? NaN : Number(part)));
        return numbers.length === 3 && numbers.every(Number.isFinite) && numbers[2] > 0 ? new Viewport(...numbers) : null;
    }
}
