import { Ellipse } from './Ellipse.js';

/** Where half of a cluster lies. */
export class Contour {
    /** @param place 0, 1, 2 for class A, B, C */
    constructor(place, outline) {
        Object.assign(this, { place, outline });
    }

    /** Those of the three classes' clusters. */
    static of(projection) {
        return [0, 1, 2].flatMap((place) => {
            const members = [...projection.places.keys()].filter((i) => projection.places[i] === place);
            const ellipse = Ellipse.halfOf(members.map((i) => projection.u[i]), members.map((i) => projection.v[i]));
            return ellipse === null ? [] : [new Contour(place, ellipse)];
        });
    }
}
