/** A rectangle of the class plane, in the layer's units; it may be flat. */
export class Extent {
    constructor(minU, maxU, minV, maxV) {
        Object.assign(this, { minU, maxU, minV, maxV });
        this.width = maxU - minU;
        this.height = maxV - minV;
        this.centre = { u: (minU + maxU) / 2, v: (minV + maxV) / 2 };
    }

    /** The least rectangle around all points; around the templates where there is no point. */
    static of(projection) {
        if (projection.size === 0) {
            const u = projection.templates.map((template) => template.u);
            const v = projection.templates.map((template) => template.v);
            return new Extent(Math.min(...u), Math.max(...u), Math.min(...v), Math.max(...v));
        }
        let [minU, maxU, minV, maxV] = [Infinity, -Infinity, Infinity, -Infinity];
        for (let i = 0; i < projection.size; i++) {
            minU = Math.min(minU, projection.u[i]);
            maxU = Math.max(maxU, projection.u[i]);
            minV = Math.min(minV, projection.v[i]);
            maxV = Math.max(maxV, projection.v[i]);
        }
        return new Extent(minU, maxU, minV, maxV);
    }

    static ofAll(projections) {
        const seen = projections.filter((projection) => projection.size > 0);
        return (seen.length > 0 ? seen : projections).map(Extent.of).reduce((all, each) => all.union(each));
    }

    union(other) {
        return new Extent(
            Math.min(this.minU, other.minU),
            Math.max(this.maxU, other.maxU),
            Math.min(this.minV, other.minV),
            Math.max(this.maxV, other.maxV));
    }

    /** The rectangle seen from a point as origin, in multiples of a unit. */
    relative(origin, unit) {
        return new Extent(
            (this.minU - origin.u) / unit,
            (this.maxU - origin.u) / unit,
            (this.minV - origin.v) / unit,
            (this.maxV - origin.v) / unit);
    }
}
