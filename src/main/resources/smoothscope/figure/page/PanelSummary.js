import { Triangle } from './Triangle.js';

/** What a panel shows, in numbers, for those who do not see it. */
export class PanelSummary {
    /** @param hidden places of classes that are not drawn */
    constructor(projection, hidden) {
        const squares = [0, 0, 0];
        const counts = [0, 0, 0];
        this.wrong = 0;
        for (let i = 0; i < projection.size; i++) {
            const place = projection.places[i];
            if (!hidden.has(place)) {
                const centre = projection.centroids[place];
                counts[place]++;
                squares[place] += (projection.u[i] - centre.u) ** 2 + (projection.v[i] - centre.v) ** 2;
                this.wrong += projection.wrong[i];
            }
        }
        this.examples = counts[0] + counts[1] + counts[2];
        this.clusters = [0, 1, 2]
            .filter((place) => counts[place] > 0)
            .map((place) => ({ place, examples: counts[place], spread: Math.sqrt(squares[place] / counts[place]) }));
        this.nearest = this.clusters
            .flatMap(({ place: first }, i) => this.clusters.slice(i + 1).map(({ place: second }) => ({
                first,
                second,
                distance: Triangle.distance(projection.centroids[first], projection.centroids[second]),
            })))
            .reduce((best, pair) => (best === null || pair.distance < best.distance ? pair : best), null);
    }
}
