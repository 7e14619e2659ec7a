package smoothscope.figure.layout;

import java.util.ArrayList;
import java.util.List;
import smoothscope.figure.Extent;
import smoothscope.figure.Figure;
import smoothscope.figure.Panel;
import smoothscope.figure.Viewport;
import smoothscope.plane.Point;
import smoothscope.plane.Triangle;
import smoothscope.snapshot.Projection;

/** Decides how many pixels a unit has in each panel, and what lies in its middle. */
public final class PanelScales {
    /** Between a panel's border and the outermost points, in logical pixels. */
    private static final double PADDING = 16;

    /** Below the points: the line that holds scale bar and counts. */
    public static final double FOOTER = 32;

    private final Figure figure;
    private final List<Box> plots;

    private PanelScales(Figure figure, List<Box> plots) {
        this.figure = figure;
        this.plots = plots;
    }

    /** One layout per frame, row by row. */
    static List<PanelLayout> layouts(Figure figure, List<Box> frames) {
        List<Box> plots = frames.stream()
                .map(frame -> frame.inset(PADDING, PADDING, PADDING, FOOTER))
                .toList();
        List<View> views = new PanelScales(figure, plots).views();
        List<PanelLayout> layouts = new ArrayList<>();
        int columns = figure.columns().size();
        for (int i = 0; i < frames.size(); i++) {
            Panel panel = figure.panel(i / columns, i % columns);
            View view = panel.viewport()
                    .filter(each -> Reach.of(figure.projections()).holds(each))
                    .map(View::of)
                    .orElse(views.get(i));
            layouts.add(new PanelLayout(
                    i / columns, i % columns, panel, frames.get(i), plots.get(i), view.centre(), view.pixelsPerUnit()));
        }
        return List.copyOf(layouts);
    }

    private record View(Point centre, double pixelsPerUnit) {
        static View of(Viewport viewport) {
            return new View(new Point(viewport.centreU(), viewport.centreV()), 1 / viewport.unitsPerPixel());
        }
    }

    private List<View> views() {
        List<Projection> projections = figure.projections();
        return switch (figure.options().scale()) {
            case SHARED -> {
                Extent all = figure.options().extent().orElseGet(() -> Extent.of(projections));
                View view = new View(all.centre(), tightest(all));
                yield projections.stream().map(projection -> view).toList();
            }
            case ROW -> rows(projections);
            case OWN -> own(projections);
            case RELATIVE -> relative(projections);
        };
    }

    private List<View> rows(List<Projection> projections) {
        int columns = figure.columns().size();
        List<View> views = new ArrayList<>();
        for (int first = 0; first < projections.size(); first += columns) {
            Extent extent = Extent.of(projections.subList(first, first + columns));
            double pixels = Double.MAX_VALUE;
            for (Box plot : plots.subList(first, first + columns)) {
                pixels = Math.min(pixels, pixelsPerUnit(extent, plot));
            }
            View view = new View(extent.centre(), pixels);
            for (int column = 0; column < columns; column++) {
                views.add(view);
            }
        }
        return views;
    }

    private List<View> own(List<Projection> projections) {
        List<View> views = new ArrayList<>();
        for (int i = 0; i < projections.size(); i++) {
            Extent extent = Extent.of(projections.get(i));
            views.add(new View(extent.centre(), pixelsPerUnit(extent, plots.get(i))));
        }
        return views;
    }

    /** In every panel the centroids' middle lies at the same place, and the mean side of their triangle has the same length. */
    private List<View> relative(List<Projection> projections) {
        Extent all = projections.stream()
                .map(projection -> Extent.of(projection).relative(middle(projection), unit(projection)))
                .reduce(Extent::union)
                .orElseThrow();
        double pixels = tightest(all);
        return projections.stream()
                .map(projection -> {
                    double unit = unit(projection);
                    Point middle = middle(projection);
                    Point centre = new Point(
                            middle.u() + all.centre().u() * unit,
                            middle.v() + all.centre().v() * unit);
                    return new View(centre, pixels / unit);
                })
                .toList();
    }

    /** The mean side of the centroids' triangle; where a cluster is empty or all are one point, half the extent. */
    private static double unit(Projection projection) {
        double side = projection.triangle().meanSide();
        if (side > 0 && Double.isFinite(side)) {
            return side;
        }
        Extent extent = Extent.of(projection);
        double half = Math.max(extent.width(), extent.height()) / 2;
        return half > 0 ? half : 1;
    }

    private static Point middle(Projection projection) {
        Triangle triangle = projection.triangle();
        Point middle = new Point(
                (triangle.a().u() + triangle.b().u() + triangle.c().u()) / 3,
                (triangle.a().v() + triangle.b().v() + triangle.c().v()) / 3);
        return Double.isFinite(middle.u() + middle.v())
                ? middle
                : Extent.of(projection).centre();
    }

    /** The pixels per unit at which an extent fits every panel. */
    private double tightest(Extent extent) {
        return plots.stream()
                .mapToDouble(plot -> pixelsPerUnit(extent, plot))
                .min()
                .orElseThrow();
    }

    private static double pixelsPerUnit(Extent extent, Box plot) {
        if (extent.width() == 0 && extent.height() == 0) {
            return Math.min(plot.width(), plot.height());
        }
        return Math.min(plot.width() / extent.width(), plot.height() / extent.height());
    }
}
