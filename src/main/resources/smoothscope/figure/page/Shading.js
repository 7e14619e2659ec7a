/** Tints the plane by the softmax among the three classes, taken exactly on a lattice of pixels and interpolated in between. */
export class Shading {
    /** Pixels between lattice points. */
    static #STEP = 4;
    static #STRENGTH = 0.2;
    static #lattice = null;

    /** @param panel a PanelPainter: its context g, theme, size, view, u(x) and v(y) */
    static paint(panel, differences) {
        const { g, size } = panel;
        const step = Shading.#STEP;
        const columns = Math.ceil(size.width / step) + 2;
        const lines = Math.ceil(size.height / step) + 2;
        const lattice = (Shading.#lattice ??= document.createElement('canvas'));
        if (lattice.width !== columns || lattice.height !== lines) {
            [lattice.width, lattice.height] = [columns, lines];
        }
        const context = lattice.getContext('2d', { willReadFrequently: true });
        const pixels = context.createImageData(columns, lines);
        const certain = panel.theme.classes.map((color) => Shading.#mixed(panel.theme.panel, color));
        for (let line = 0, at = 0; line < lines; line++) {
            const v = panel.v((line - 0.5) * step);
            for (let column = 0; column < columns; column++, at += 4) {
                const [a, b, c] = differences.softmax(panel.u((column - 0.5) * step), v);
                for (let channel = 0; channel < 3; channel++) {
                    pixels.data[at + channel] = a * certain[0][channel] + b * certain[1][channel] + c * certain[2][channel];
                }
                pixels.data[at + 3] = 255;
            }
        }
        context.putImageData(pixels, 0, 0);
        g.imageSmoothingEnabled = true;
        g.drawImage(lattice, -step, -step, columns * step, lines * step);
    }

    static #mixed(ground, tint) {
        const channels = (color) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
        const below = channels(ground);
        return channels(tint).map((value, i) => below[i] + Shading.#STRENGTH * (value - below[i]));
    }
}
