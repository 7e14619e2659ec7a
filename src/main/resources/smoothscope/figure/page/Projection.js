import { ClassPlane } from './ClassPlane.js';
import { Triangle } from './Triangle.js';

const between = (a, b, t) => a + t * (b - a);
const points = (here, there, t) =>
    here.map((p, i) => ({ u: between(p.u, there[i].u, t), v: between(p.v, there[i].v, t) }));

/** The examples of one split seen in one class plane: all that a panel shows. */
export class Projection {
    /** @param wrong 1 where the network, choosing among all K classes, errs */
    constructor({ rows, places, u, v, wrong, templates, centroids, differences }) {
        Object.assign(this, { rows, places, u, v, wrong, templates, centroids, differences });
        this.size = rows.length;
        this.counts = [0, 0, 0];
        places.forEach((place) => this.counts[place]++);
    }

    static of(recording, snapshot, triple, split) {
        const plane = new ClassPlane(snapshot.templates, triple);
        const { rows, places } = recording.examples.members(triple, split);
        const [za, zb, zc] = triple.map((label) => snapshot.logits.column(label));
        const predicted = snapshot.predicted();
        const u = Float64Array.from(rows, (row) => plane.u(za[row], zb[row]));
        const v = Float64Array.from(rows, (row) => plane.v(za[row], zb[row], zc[row]));
        const wrong = Uint8Array.from(rows, (row) => (predicted[row] === recording.examples.labels[row] ? 0 : 1));
        const centroids = [0, 1, 2].map((place) => Projection.#centroid(place, places, u, v));
        return new Projection({
            rows, places, u, v, wrong, centroids, templates: plane.templates(), differences: plane.logitDifferences(),
        });
    }

    static #centroid(place, places, u, v) {
        let count = 0;
        let sumU = 0;
        let sumV = 0;
        for (let i = 0; i < places.length; i++) {
            if (places[i] === place) {
                count++;
                sumU += u[i];
                sumV += v[i];
            }
        }
        return { u: sumU / count, v: sumV / count };
    }

    /** Between two measured projections, each coordinate a share t of the way; errors are those of the nearer one. */
    towards(there, t) {
        const { rows, places } = this;
        return new Projection({
            rows,
            places,
            u: this.u.map((here, i) => between(here, there.u[i], t)),
            v: this.v.map((here, i) => between(here, there.v[i], t)),
            wrong: t < 0.5 ? this.wrong : there.wrong,
            templates: points(this.templates, there.templates, t),
            centroids: points(this.centroids, there.centroids, t),
            differences: this.differences.towards(there.differences, t),
        });
    }

    triangle() {
        return new Triangle(this.centroids);
    }
}
