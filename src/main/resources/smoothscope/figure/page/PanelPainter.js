import { Annotations } from './Annotations.js';
import { Mark } from './Mark.js';
import { PanelScales } from './PanelScales.js';
import { Shading } from './Shading.js';
import { Ticks } from './Ticks.js';

/** Paints one panel: ground, grid, points, landmarks, footer. */
export class PanelPainter {
    static #stamps = new Map();

    /** @param size in pixels @param ratio device pixels per pixel */
    constructor(canvas, theme, size, ratio) {
        if (canvas.width !== Math.round(size.width * ratio) || canvas.height !== Math.round(size.height * ratio)) {
            canvas.width = Math.round(size.width * ratio);
            canvas.height = Math.round(size.height * ratio);
        }
        this.g = canvas.getContext('2d', { alpha: false });
        this.g.setTransform(ratio, 0, 0, ratio, 0, 0);
        this.theme = theme;
        this.size = size;
        this.ratio = ratio;
        this.font = '11px system-ui, sans-serif';
    }

    /**
     * @param view centre and pixels per unit
     * @param radius of a mark
     * @param tints the examples' colours where they do not tell the class, else null
     * @param contours of further seeds' clusters
     */
    paint(projection, view, state, radius, templateScale, tints, contours) {
        this.view = view;
        this.#ground();
        if (state.shading) {
            Shading.paint(this, projection.differences);
        }
        this.#grid();
        this.#points(projection, tints, state, radius);
        new Annotations(this).paint(projection, state, templateScale, contours);
        this.#footer(projection, state, templateScale);
    }

    x(u) {
        return PanelPainter.x(u, this.view, this.size);
    }

    y(v) {
        return PanelPainter.y(v, this.view, this.size);
    }

    /** The middle of the plot area is the view's centre. */
    static x(u, view, size) {
        return size.width / 2 + (u - view.centre.u) * view.pixelsPerUnit;
    }

    static y(v, view, size) {
        return (size.height + PanelScales.PADDING - PanelScales.FOOTER) / 2 - (v - view.centre.v) * view.pixelsPerUnit;
    }

    u(x) {
        return PanelPainter.u(x, this.view, this.size);
    }

    v(y) {
        return PanelPainter.v(y, this.view, this.size);
    }

    static u(x, view, size) {
        return view.centre.u + (x - size.width / 2) / view.pixelsPerUnit;
    }

    static v(y, view, size) {
        return view.centre.v - (y - (size.height + PanelScales.PADDING - PanelScales.FOOTER) / 2) / view.pixelsPerUnit;
    }

    #ticks() {
        return Ticks.atLeast(Math.min(64, this.size.width / 7) / this.view.pixelsPerUnit);
    }

    #ground() {
        const { g, theme, size } = this;
        g.fillStyle = theme.panel;
        g.fillRect(0, 0, size.width, size.height);
    }

    #grid() {
        const { g, theme, size, view } = this;
        g.strokeStyle = theme.grid;
        g.lineWidth = 1;
        g.beginPath();
        const ticks = this.#ticks();
        const halfU = size.width / 2 / view.pixelsPerUnit;
        const halfV = size.height / view.pixelsPerUnit;
        for (const u of ticks.between(view.centre.u - halfU, view.centre.u + halfU)) {
            const x = Math.floor(this.x(u)) + 0.5;
            g.moveTo(x, 0);
            g.lineTo(x, size.height);
        }
        for (const v of ticks.between(view.centre.v - halfV, view.centre.v + halfV)) {
            const y = Math.floor(this.y(v)) + 0.5;
            g.moveTo(0, y);
            g.lineTo(size.width, y);
        }
        g.stroke();
    }

    /** Stamps are put at whole device pixels, where a browser copies them without blending their neighbours. */
    #points(projection, tints, state, radius) {
        const { marks, ring } = this.#stampsOf(radius, tints);
        const { g, ratio, view } = this;
        const scale = view.pixelsPerUnit * ratio;
        const left = this.x(0) * ratio;
        const top = this.y(0) * ratio;
        const { u, v, places, wrong } = projection;
        const order = PanelPainter.#mixed(projection.size);
        const put = (stamp, i) =>
            g.drawImage(stamp.canvas, Math.round(left + u[i] * scale - stamp.half), Math.round(top - v[i] * scale - stamp.half));
        g.setTransform(1, 0, 0, 1, 0, 0);
        const colours = tints === null ? places : tints.of;
        for (const tint of tints === null ? [null] : tints.inOrder()) {
            for (const i of order) {
                if (!state.hidden.has(places[i]) && (tint === null || colours[i] === tint)) {
                    put(marks[places[i]][colours[i]], i);
                }
            }
        }
        for (const i of state.mistakes ? order : []) {
            if (wrong[i] && !state.hidden.has(places[i])) {
                put(ring, i);
            }
        }
        g.setTransform(ratio, 0, 0, ratio, 0, 0);
    }

    #stampsOf(radius, tints) {
        const palette = tints === null ? this.theme.classes : tints.palette(this.theme);
        const key = `${palette} ${radius.toFixed(2)} ${this.ratio}`;
        if (PanelPainter.#stamps.size > 40) {
            PanelPainter.#stamps.clear();
        }
        if (!PanelPainter.#stamps.has(key)) {
            PanelPainter.#stamps.set(key, Mark.stamps(this.theme, palette, radius, this.ratio));
        }
        return PanelPainter.#stamps.get(key);
    }

    static #orders = new Map();

    /** Every index once, the file's order mixed, so that in a file sorted by class the last class does not cover the first. */
    static #mixed(size) {
        if (!PanelPainter.#orders.has(size)) {
            const divisor = (a, b) => (b === 0 ? a : divisor(b, a % b));
            let step = size < 3 ? 1 : Math.floor(0.6180339887498949 * size);
            while (size > 0 && divisor(step, size) !== 1) {
                step++;
            }
            PanelPainter.#orders.set(size, Uint32Array.from({ length: size }, (_, n) => (n * step) % size));
        }
        return PanelPainter.#orders.get(size);
    }

    /** One step of the grid with its length, by how much templates are drawn nearer, and how many examples each cluster has. */
    #footer(projection, state, templateScale) {
        const { g, theme, size } = this;
        const y = size.height - 14.5;
        const ticks = this.#ticks();
        const right = 10 + ticks.step * this.view.pixelsPerUnit;
        g.font = this.font;
        const label = state.templates === 'scaled' ? `${ticks.label()}   ◇ × ${templateScale}` : ticks.label();
        this.#plate(10, y, right - 10 + 6 + g.measureText(label).width);
        g.strokeStyle = theme.ink;
        g.lineWidth = 1.6;
        g.beginPath();
        g.moveTo(10, y);
        g.lineTo(right, y);
        g.stroke();
        g.fillStyle = theme.muted;
        g.textAlign = 'left';
        g.textBaseline = 'middle';
        g.fillText(label, right + 6, y);
        const counts = projection.counts.map((count) => count.toLocaleString('en'));
        const widths = counts.map((count) => 11 + g.measureText(count).width);
        const total = widths[0] + widths[1] + widths[2] + 16;
        let x = size.width - 10 - total;
        if (x < right + 12 + g.measureText(label).width) {
            return;
        }
        this.#plate(x, y, total);
        counts.forEach((count, place) => {
            g.globalAlpha = state.hidden.has(place) ? 0.35 : 1;
            g.fillStyle = state.colours === 'confidence' ? theme.muted : theme.classes[place];
            g.fill(Mark.outline(place, x + 4, y, 3.2));
            g.fillStyle = theme.muted;
            g.fillText(count, x + 11, y);
            x += widths[place] + 8;
        });
        g.globalAlpha = 1;
    }

    #plate(x, y, width) {
        this.g.globalAlpha = 0.8;
        this.g.fillStyle = this.theme.panel;
        this.g.fillRect(x - 4, y - 9, width + 8, 18);
        this.g.globalAlpha = 1;
    }

    /** A word beside a sign, wholly inside the panel. */
    note(text, x, y, color) {
        const { g, size } = this;
        g.font = this.font;
        const half = g.measureText(text).width / 2 + 6;
        const middle = Math.max(half, Math.min(size.width - half, x));
        const line = Math.max(12, Math.min(size.height - PanelScales.FOOTER - 4, y));
        this.#plate(middle - half + 4, line, 2 * half - 8);
        g.fillStyle = color;
        g.textAlign = 'center';
        g.textBaseline = 'middle';
        g.fillText(text, middle, line);
    }
}
