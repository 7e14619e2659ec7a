package smoothscope.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import smoothscope.plane.Point;
import smoothscope.plane.Triangle;
import smoothscope.snapshot.Projection;
import smoothscope.text.Decimals;

/** The factor s by which a row's templates are multiplied about their mean, so that they lie near the clusters. */
public final class TemplateScale {
    private TemplateScale() {}

    /** 1 unless templates are scaled; then their triangle becomes as large as the centroids', to two digits. One per row: one network. */
    public static double of(Figure figure, int row) {
        if (figure.options().templates() != TemplateMode.SCALED) {
            return 1;
        }
        return figure.rows().get(row).panels().stream()
                .map(Panel::projection)
                .mapToDouble(TemplateScale::ratio)
                .filter(ratio -> ratio > 0 && Double.isFinite(ratio))
                .mapToObj(ratio -> new BigDecimal(ratio, new MathContext(2)).doubleValue())
                .findFirst()
                .orElse(1.0);
    }

    private static double ratio(Projection projection) {
        List<Point> corners = projection.templates();
        double templates = new Triangle(corners.get(0), corners.get(1), corners.get(2)).meanSide();
        return projection.triangle().meanSide() / templates;
    }

    /** Such as {@code "× 3.2"}. */
    public static String label(double scale) {
        return "× " + Decimals.readable(scale, 2);
    }
}
