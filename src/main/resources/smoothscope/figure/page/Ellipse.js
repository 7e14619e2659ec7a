/** An ellipse of the class plane: its centre and the ends of its half axes, seen from there. */
export class Ellipse {
    /** Where half of a normal distribution in the plane lies within so many standard deviations: √(2 ln 2). */
    static #HALF = Math.sqrt(2 * Math.log(2));

    constructor(centre, uu, uv, vu, vv) {
        Object.assign(this, { centre, uu, uv, vu, vv });
    }

    /** Within which half of the normal distribution lies that has the mean and the covariance of some points; null for fewer than two. */
    static halfOf(u, v) {
        const n = u.length;
        if (n < 2) {
            return null;
        }
        const mean = (values) => values.reduce((sum, value) => sum + value, 0) / n;
        const [meanU, meanV] = [mean(u), mean(v)];
        const product = (a, meanA, b, meanB) => a.reduce((sum, value, i) => sum + (value - meanA) * (b[i] - meanB), 0) / (n - 1);
        const varianceU = product(u, meanU, u, meanU);
        const varianceV = product(v, meanV, v, meanV);
        const covariance = product(u, meanU, v, meanV);
        const middle = (varianceU + varianceV) / 2;
        const half = Math.hypot((varianceU - varianceV) / 2, covariance);
        const angle = Math.atan2(2 * covariance, varianceU - varianceV) / 2;
        const longer = Ellipse.#HALF * Math.sqrt(middle + half);
        const shorter = Ellipse.#HALF * Math.sqrt(Math.max(0, middle - half));
        return Number.isFinite(longer)
            ? new Ellipse(
                { u: meanU, v: meanV },
                longer * Math.cos(angle), longer * Math.sin(angle), -shorter * Math.sin(angle), shorter * Math.cos(angle))
            : null;
    }

    /** The point of its outline at an angle from the longer axis, in radians. */
    at(angle) {
        const [along, across] = [Math.cos(angle), Math.sin(angle)];
        const { centre, uu, uv, vu, vv } = this;
        return { u: centre.u + along * uu + across * vu, v: centre.v + along * uv + across * vv };
    }
}
