import { Triangle } from './Triangle.js';

/** The factor s by which a row's templates are multiplied about their mean, so that they lie near the clusters. */
export class TemplateScale {
    /** 1 unless templates are scaled; then their triangle becomes as large as the centroids', to two digits. One per row: one network. */
    static of(projections, mode) {
        if (mode !== 'scaled') {
            return 1;
        }
        const ratio = projections
            .map((projection) => projection.triangle().meanSide() / new Triangle(projection.templates).meanSide())
            .find((each) => each > 0 && Number.isFinite(each));
        return ratio === undefined ? 1 : Number(ratio.toPrecision(2));
    }
}
