import { Texts } from './Texts.js';
import { Ticks } from './Ticks.js';

const MARGIN = 22;
const DIAMOND = 6.5;
const CROSS = 6;
/** Of the polygon that an ellipse is drawn as. */
const CORNERS = 72;
/** Panels narrower than this have smaller signs. */
const ROOMY = 280;

/** What is no example: decision lines, the centroids' triangle, templates. A halo lifts signs off the points. */
export class Annotations {
    /** @param panel a PanelPainter: its context g, theme, size, x(u) and y(v) */
    constructor(panel) {
        this.panel = panel;
        this.g = panel.g;
        this.size = Math.min(1, Math.max(0.7, panel.size.width / ROOMY));
    }

    /** @param contours of further seeds' clusters */
    paint(projection, state, templateScale, contours) {
        if (state.lines) {
            this.#decisionLines(projection.differences);
        }
        contours.filter(({ place }) => !state.hidden.has(place)).forEach((contour) => this.#contour(contour));
        if (state.centroids) {
            this.#triangle(projection.centroids);
        }
        if (state.templates !== 'off') {
            this.#templates(projection.templates, templateScale);
        }
        if (state.centroids) {
            projection.centroids.forEach((centroid) => this.#cross(centroid));
        }
    }

    /** Between each two classes, where the third is no likelier: a half-line from the point at which all three are equal. */
    #decisionLines(differences) {
        const { g, panel } = this;
        const meeting = differences.meeting();
        if (!Number.isFinite(meeting.u + meeting.v)) {
            return;
        }
        g.save();
        g.globalAlpha = 0.75;
        g.strokeStyle = panel.theme.ink;
        g.lineWidth = 1;
        g.setLineDash([4, 4]);
        for (let third = 0; third < 3; third++) {
            const i = (third + 1) % 3;
            const j = (third + 2) % 3;
            const equal = differences.difference(i, j);
            const against = differences.difference(i, third);
            const along = { u: -equal.dv, v: equal.du };
            const sign = against.du * along.u + against.dv * along.v > 0 ? -1 : 1;
            this.#ray(panel.x(meeting.u), panel.y(meeting.v), sign * along.u, -sign * along.v);
        }
        g.restore();
    }

    /** The part of a half-line that lies in the panel. */
    #ray(x, y, alongX, alongY) {
        const { width, height } = this.panel.size;
        const length = Math.hypot(alongX, alongY);
        const [dx, dy] = [alongX / length, alongY / length];
        let [from, to] = [0, Infinity];
        for (const [start, step, end] of [[x, dx, width], [y, dy, height]]) {
            if (step === 0) {
                if (start < 0 || start > end) {
                    return;
                }
            } else {
                from = Math.max(from, Math.min(-start / step, (end - start) / step));
                to = Math.min(to, Math.max(-start / step, (end - start) / step));
            }
        }
        if (from < to) {
            this.g.beginPath();
            this.g.moveTo(x + from * dx, y + from * dy);
            this.g.lineTo(x + to * dx, y + to * dy);
            this.g.stroke();
        }
    }

    /** Where half of a cluster of another seed lies. */
    #contour({ place, outline }) {
        const { g, panel } = this;
        g.strokeStyle = panel.theme.strong[place];
        g.lineWidth = 1.6;
        g.beginPath();
        for (let i = 0; i < CORNERS; i++) {
            const { u, v } = outline.at((2 * Math.PI * i) / CORNERS);
            g.lineTo(panel.x(u), panel.y(v));
        }
        g.closePath();
        g.stroke();
    }

    #triangle(corners) {
        const { g, panel } = this;
        const known = corners.filter((corner) => Number.isFinite(corner.u));
        g.save();
        g.globalAlpha = 0.82;
        g.strokeStyle = panel.theme.ink;
        g.lineWidth = 1.2;
        g.beginPath();
        known.forEach((corner) => g.lineTo(panel.x(corner.u), panel.y(corner.v)));
        g.closePath();
        g.stroke();
        g.restore();
    }

    #cross({ u, v }) {
        const [x, y] = [this.panel.x(u), this.panel.y(v)];
        if (Number.isFinite(x)) {
            const half = CROSS * this.size;
            const path = new Path2D();
            path.moveTo(x - half, y);
            path.lineTo(x + half, y);
            path.moveTo(x, y - half);
            path.lineTo(x, y + half);
            this.#outline(path, this.panel.theme.ink);
        }
    }

    #templates(templates, scale) {
        const { panel } = this;
        templates.forEach((template, place) => {
            const color = panel.theme.classes[place];
            const x = panel.x(scale * template.u);
            const y = panel.y(scale * template.v);
            if (x >= 0 && x <= panel.size.width && y >= 0 && y <= panel.size.height) {
                this.#diamond(x, y, color);
            } else if (Number.isFinite(x + y)) {
                this.#pointAt(x, y, color);
            }
        });
    }

    /** Points from the border at a template outside, with its distance in the layer's units. */
    #pointAt(x, y, color) {
        const { g, panel } = this;
        const { width, height } = panel.size;
        const [centreX, centreY] = [width / 2, height / 2];
        const [alongX, alongY] = [x - centreX, y - centreY];
        const share = Math.min((centreX - MARGIN) / Math.abs(alongX), (centreY - MARGIN) / Math.abs(alongY));
        const [signX, signY] = [centreX + share * alongX, centreY + share * alongY];
        const length = Math.hypot(alongX, alongY);
        const [dx, dy] = [alongX / length, alongY / length];
        const [tipX, tipY] = [signX + 17 * dx, signY + 17 * dy];
        g.fillStyle = color;
        g.beginPath();
        g.moveTo(tipX, tipY);
        g.lineTo(tipX - 7 * dx - 4 * dy, tipY - 7 * dy + 4 * dx);
        g.lineTo(tipX - 7 * dx + 4 * dy, tipY - 7 * dy - 4 * dx);
        g.fill();
        this.#diamond(signX, signY, color);
        const away = Texts.of('away', Ticks.rounded(((1 - share) * length) / panel.view.pixelsPerUnit));
        panel.note(away, signX - 34 * dx, signY - 16 * dy, color);
    }

    #diamond(x, y, color) {
        const half = DIAMOND * this.size;
        const path = new Path2D();
        path.moveTo(x, y - half);
        path.lineTo(x + half, y);
        path.lineTo(x, y + half);
        path.lineTo(x - half, y);
        path.closePath();
        this.g.fillStyle = this.panel.theme.panel;
        this.g.fill(path);
        this.#outline(path, color);
    }

    #outline(path, color) {
        this.g.strokeStyle = this.panel.theme.panel;
        this.g.lineWidth = 4.8;
        this.g.stroke(path);
        this.g.strokeStyle = color;
        this.g.lineWidth = 2;
        this.g.stroke(path);
    }
}
