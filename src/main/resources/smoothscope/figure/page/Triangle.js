/** The triangle of three points {u, v}, such as the clusters' centroids. Without one of them its numbers are NaN. */
export class Triangle {
    constructor(corners) {
        const [a, b, c] = corners;
        this.sides = [Triangle.distance(a, b), Triangle.distance(b, c), Triangle.distance(c, a)];
    }

    static distance(p, q) {
        return Math.hypot(p.u - q.u, p.v - q.v);
    }

    /** Shortest over longest side: 1 for the regular triangle that smoothing tends to. */
    regularity() {
        return Math.min(...this.sides) / Math.max(...this.sides);
    }

    meanSide() {
        return (this.sides[0] + this.sides[1] + this.sides[2]) / 3;
    }
}
