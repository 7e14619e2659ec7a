import { Extent } from './Extent.js';
import { Reach } from './Reach.js';

/** Decides how many pixels a unit has in each panel, and what lies in its middle. */
export class PanelScales {
    /** Between a panel's border and the outermost points; and below them, for scale bar and counts. */
    static PADDING = 16;
    static FOOTER = 30;

    /**
     * @param rows the projections, row by row
     * @param size of one panel in pixels
     * @param mode shared: one scale for all; own: each row its own; relative: the unit is the mean side of each panel's triangle
     * @param viewports what a panel looks at, by its number row by row, where somebody panned or zoomed
     * @return for each row and column the centre and the pixels per unit
     */
    static views(rows, size, mode, viewports = new Map()) {
        const reach = viewports.size > 0 ? Reach.of(rows.flat()) : null;
        return PanelScales.#whole(rows, size, mode).map((row, r) => row.map((view, c) => {
            const viewport = viewports.get(r * row.length + c);
            return viewport && reach.holds(viewport) ? viewport.view() : view;
        }));
    }

    static #whole(rows, size, mode) {
        const fit = (extent) => PanelScales.#pixelsPerUnit(extent, size);
        const view = (extent) => ({ centre: extent.centre, pixelsPerUnit: fit(extent) });
        if (mode === 'relative') {
            return PanelScales.#relative(rows, fit);
        }
        const shared = view(Extent.ofAll(rows.flat()));
        return rows.map((row) => {
            const own = mode === 'own' ? view(Extent.ofAll(row)) : shared;
            return row.map(() => own);
        });
    }

    /** How much closer than on one scale for all a row is shown. */
    static closer(rows, size, row) {
        const shared = PanelScales.#pixelsPerUnit(Extent.ofAll(rows.flat()), size);
        return PanelScales.#pixelsPerUnit(Extent.ofAll(rows[row]), size) / shared;
    }

    static #relative(rows, fit) {
        const all = rows
            .flat()
            .map((each) => Extent.of(each).relative(PanelScales.#middle(each), PanelScales.#unit(each)))
            .reduce((union, each) => union.union(each));
        const pixels = fit(all);
        return rows.map((row) => row.map((each) => {
            const unit = PanelScales.#unit(each);
            const middle = PanelScales.#middle(each);
            const centre = { u: middle.u + all.centre.u * unit, v: middle.v + all.centre.v * unit };
            return { centre, pixelsPerUnit: pixels / unit };
        }));
    }

    /** The mean side of the centroids' triangle; where a cluster is empty or all are one point, half the extent. */
    static #unit(projection) {
        const side = projection.triangle().meanSide();
        const extent = Extent.of(projection);
        return side > 0 && Number.isFinite(side) ? side : Math.max(extent.width, extent.height) / 2 || 1;
    }

    static #middle(projection) {
        const [a, b, c] = projection.centroids;
        const middle = { u: (a.u + b.u + c.u) / 3, v: (a.v + b.v + c.v) / 3 };
        return Number.isFinite(middle.u + middle.v) ? middle : Extent.of(projection).centre;
    }

    static #pixelsPerUnit(extent, size) {
        const width = Math.max(1, size.width - 2 * PanelScales.PADDING);
        const height = Math.max(1, size.height - PanelScales.PADDING - PanelScales.FOOTER);
        return extent.width === 0 && extent.height === 0
            ? Math.min(width, height)
            : Math.min(width / extent.width, height / extent.height);
    }
}
