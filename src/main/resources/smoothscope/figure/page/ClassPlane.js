import { Affine, LogitDifferences } from './LogitDifferences.js';

/** Three templates that span no plane; `reason` is the name of a sentence. */
export class DegenerateTemplates extends Error {
    constructor(reason) {
        super(reason);
        this.reason = reason;
    }
}

/**
 * The affine plane through the templates of three classes (Müller, Kornblith, Hinton 2019, section 2), with an orthonormal basis: A→B points
 * along +u, C has v > 0, the origin is the templates' centroid.
 *
 *     x̃·e1 = (z_b − z_a) / side
 *     x̃·e2 = (z_c − z_a − slant·x̃·e1) / height
 */
export class ClassPlane {
    /** Below this share of the templates' own size, a side or height of their triangle counts as zero. */
    static #DEGENERATE = 1e-6;

    constructor(templates, [a, b, c]) {
        const ab = templates.squaredDistance(a, b);
        const ac = templates.squaredDistance(a, c);
        const across =
            templates.inner(b, c) - templates.inner(a, b) - templates.inner(a, c) + templates.inner(a, a);
        const scale = Math.sqrt(Math.max(templates.inner(a, a), templates.inner(b, b), templates.inner(c, c)));
        if (!Number.isFinite(ab + ac + across + scale)) {
            throw new DegenerateTemplates('degenerate.infinite');
        }
        const shortest = Math.sqrt(Math.min(ab, ac, templates.squaredDistance(b, c)));
        if (shortest <= ClassPlane.#DEGENERATE * scale) {
            throw new DegenerateTemplates('degenerate.equal');
        }
        this.side = Math.sqrt(ab);
        this.slant = across / this.side;
        this.height = Math.sqrt(Math.max(0, ac - this.slant * this.slant));
        if (this.height <= ClassPlane.#DEGENERATE * Math.max(scale, this.side)) {
            throw new DegenerateTemplates('degenerate.line');
        }
        this.perSide = 1 / this.side;
        this.perHeight = 1 / this.height;
        const origin = (k) => (templates.inner(a, k) + templates.inner(b, k) + templates.inner(c, k)) / 3;
        this.originU = (origin(b) - origin(a)) / this.side;
        this.originV = (origin(c) - origin(a) - this.slant * this.originU) / this.height;
        this.originSquared = (origin(a) + origin(b) + origin(c)) / 3;
    }

    u(za, zb) {
        return (zb - za) * this.perSide - this.originU;
    }

    v(za, zb, zc) {
        return (zc - za - this.slant * ((zb - za) * this.perSide)) * this.perHeight - this.originV;
    }

    /** Distance of an example from the plane. @param squaredNorm ‖[x ; 1]‖² */
    distance(squaredNorm, za, zb, zc) {
        const fromOrigin = squaredNorm - (2 * (za + zb + zc)) / 3 + this.originSquared;
        const u = this.u(za, zb);
        const v = this.v(za, zb, zc);
        return Math.sqrt(Math.max(0, fromOrigin - u * u - v * v));
    }

    /** The three templates A, B, C in the plane, at true scale. */
    templates() {
        const thirdU = (this.side + this.slant) / 3;
        const thirdV = this.height / 3;
        return [
            { u: -thirdU, v: -thirdV },
            { u: this.side - thirdU, v: -thirdV },
            { u: this.slant - thirdU, v: this.height - thirdV },
        ];
    }

    logitDifferences() {
        const { side, slant, height, originU, originV } = this;
        return new LogitDifferences(
            new Affine(side, 0, side * originU), new Affine(slant, height, slant * originU + height * originV));
    }
}
