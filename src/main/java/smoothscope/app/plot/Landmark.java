package smoothscope.app.plot;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import smoothscope.app.text.Texts;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.TemplateMode;
import smoothscope.figure.TemplateScale;
import smoothscope.figure.layout.Boundary;
import smoothscope.figure.layout.FigureLayout;
import smoothscope.figure.layout.PanelLayout;
import smoothscope.figure.layout.ScaleBar;
import smoothscope.plane.Affine;
import smoothscope.plane.Point;
import smoothscope.snapshot.Projection;
import smoothscope.text.Decimals;

/**
 * What a panel shows besides the examples, as it is found under the pointer.
 *
 * @param first the class it belongs to, by its slot; of a boundary one of the two; of the scale bar nothing
 * @param second of a boundary the other one
 */
record Landmark(Kind kind, PanelLayout panel, int first, int second) {
    enum Kind {
        CENTRE,
        TEMPLATE,
        BOUNDARY,
        SCALE_BAR
    }

    /** Logical pixels from the pointer to a sign, and to a line, at most. */
    private static final double REACH = 7;

    private static final double BESIDE = 4;
    /** Above and below the scale bar, and behind it, where its number stands. */
    private static final double AROUND_BAR = 9;

    private static final double AFTER_BAR = 24;

    /** The centre at a place, else the template: in the order in which they lie over each other. */
    static Optional<Landmark> sign(FigureLayout layout, double x, double y) {
        return layout.panelAt(x, y).flatMap(panel -> {
            FigureOptions options = layout.figure().options();
            Projection seen = panel.projection();
            if (options.centroids()) {
                OptionalInt slot = nearest(panel, seen.centroids(), 1, x, y);
                if (slot.isPresent()) {
                    return Optional.of(new Landmark(Kind.CENTRE, panel, slot.getAsInt(), slot.getAsInt()));
                }
            }
            if (options.templates() != TemplateMode.OFF) {
                OptionalInt slot =
                        nearest(panel, seen.templates(), TemplateScale.of(layout.figure(), panel.row()), x, y);
                if (slot.isPresent()) {
                    return Optional.of(new Landmark(Kind.TEMPLATE, panel, slot.getAsInt(), slot.getAsInt()));
                }
            }
            return Optional.empty();
        });
    }

    private static OptionalInt nearest(PanelLayout panel, List<Point> points, double scale, double x, double y) {
        return new Point(x, y)
                .nearest(
                        IntStream.range(0, points.size()),
                        slot -> new Point(
                                panel.x(scale * points.get(slot).u()),
                                panel.y(scale * points.get(slot).v())),
                        REACH);
    }

    /** The dashed line at a place. */
    static Optional<Landmark> boundary(FigureLayout layout, double x, double y) {
        return layout.panelAt(x, y)
                .filter(panel -> layout.figure().options().decisionLines())
                .flatMap(panel -> Boundary.of(panel).stream()
                        .filter(each -> each.line().ptSegDist(x, y) <= BESIDE)
                        .findFirst()
                        .map(each -> new Landmark(Kind.BOUNDARY, panel, each.first(), each.second())));
    }

    /** The bar of the scale, where it or its number is at a place. */
    static Optional<Landmark> scaleBar(FigureLayout layout, double x, double y) {
        return layout.panelAt(x, y)
                .filter(panel -> {
                    ScaleBar bar = ScaleBar.of(panel);
                    return Math.abs(y - bar.y()) <= AROUND_BAR && x >= bar.left() && x <= bar.right() + AFTER_BAR;
                })
                .map(panel -> new Landmark(Kind.SCALE_BAR, panel, 0, 0));
    }

    /** Whether it is one class's own. */
    boolean isOfOneClass() {
        return kind == Kind.CENTRE || kind == Kind.TEMPLATE;
    }

    /** @param names of the three classes, by their slots */
    String heading(List<String> names) {
        return switch (kind) {
            case CENTRE -> Texts.of("landmark.centre", names.get(first));
            case TEMPLATE -> Texts.of("landmark.template", names.get(first));
            case BOUNDARY -> Texts.of("landmark.boundary", names.get(first), names.get(second));
            case SCALE_BAR -> Texts.of("landmark.scale", ScaleBar.of(panel).label());
        };
    }

    /** What it is, in numbers of this panel. */
    String explanation(List<String> names) {
        List<Point> centres = panel.projection().centroids();
        String name = names.get(first);
        int next = (first + 1) % names.size();
        int last = (first + 2) % names.size();
        return switch (kind) {
            case CENTRE ->
                Texts.of(
                        "landmark.centre.what",
                        panel.projection().count(first),
                        distance(centres.get(first), centres.get(next)),
                        names.get(next),
                        distance(centres.get(first), centres.get(last)),
                        names.get(last));
            case TEMPLATE ->
                Texts.of(
                        "landmark.template.what",
                        name,
                        distance(panel.projection().templates().get(first), centres.get(first)));
            case BOUNDARY ->
                Texts.of(
                        "landmark.boundary.what",
                        name,
                        names.get(second),
                        astray(),
                        panel.projection().count(first) + panel.projection().count(second));
            case SCALE_BAR -> Texts.of("landmark.scale.what");
        };
    }

    private static String distance(Point from, Point to) {
        return Decimals.readable(Math.hypot(to.u() - from.u(), to.v() - from.v()), 3);
    }

    /** How many examples of the two classes are likelier of the other one. */
    private int astray() {
        Projection seen = panel.projection();
        Affine difference = seen.differences().difference(first, second);
        int count = 0;
        for (int i = 0; i < seen.size(); i++) {
            double over = difference.at(seen.u(i), seen.v(i));
            boolean wrong = seen.slots()[i] == first ? over > 0 : seen.slots()[i] == second && over < 0;
            count += wrong ? 1 : 0;
        }
        return count;
    }
}
