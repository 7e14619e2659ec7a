package smoothscope.figure;

import java.util.function.Function;
import smoothscope.snapshot.Projection;

/** The examples of a figure's panels, each as its mark. */
final class Points {
    /** Above this number of points an order other than the file's costs more time than it is worth. */
    private static final int SCATTERED = 200_000;

    private static final double GOLDEN = 0.6180339887498949;

    private final FigureOptions options;
    private final Marks marks;

    Points(FigureLayout layout) {
        this.options = layout.figure().options();
        this.marks = Marks.of(layout);
    }

    /** Other classes below, then the three, then what was chosen in rings, then rings around mistakes. */
    void paint(PanelLayout panel, Function<Mark, Pen> pens) {
        if (options.others()) {
            Pen[] grey = new Pen[Projection.OTHER + 1];
            grey[Projection.OTHER] = pens.apply(marks.of(Projection.OTHER));
            put(panel, grey);
        }
        Pen[] colored = new Pen[Projection.OTHER + 1];
        Pen[] rings = new Pen[Projection.OTHER + 1];
        Pen ring = pens.apply(marks.mistake());
        for (int place = 0; place < Projection.OTHER; place++) {
            if (options.shows(place)) {
                colored[place] = pens.apply(marks.of(place));
                rings[place] = ring;
            }
        }
        put(panel, colored);
        putLit(panel, pens);
        if (options.mistakes()) {
            putMistakes(panel, rings);
        }
    }

    /** What was chosen lies above the rest, each in a ring; where rings touch they become one outline and hide no other mark. */
    private void putLit(PanelLayout panel, Function<Mark, Pen> pens) {
        int[] lit = panel.panel().lit();
        if (lit.length == 0) {
            return;
        }
        Projection projection = panel.projection();
        Pen[] rings = new Pen[Projection.OTHER + 1];
        Pen[] own = new Pen[Projection.OTHER + 1];
        Pen ring = pens.apply(marks.lit());
        for (int place = 0; place < own.length; place++) {
            if (options.shows(place)) {
                rings[place] = ring;
                own[place] = pens.apply(marks.solid(place));
            }
        }
        putLit(panel, projection, lit, rings);
        putLit(panel, projection, lit, own);
    }

    private static void putLit(PanelLayout panel, Projection projection, int[] lit, Pen[] pens) {
        for (int index : lit) {
            Pen pen = pens[projection.places()[index]];
            if (pen != null) {
                pen.put(panel.x(projection.u()[index]), panel.y(projection.v()[index]));
            }
        }
    }

    private static void put(PanelLayout panel, Pen[] pens) {
        Projection projection = panel.projection();
        byte[] places = projection.places();
        double[] u = projection.u();
        double[] v = projection.v();
        int stride = stride(places.length);
        for (int n = 0, i = 0; n < places.length; n++) {
            Pen pen = pens[places[i]];
            if (pen != null) {
                pen.put(panel.x(u[i]), panel.y(v[i]));
            }
            i += stride;
            i -= i >= places.length ? places.length : 0;
        }
    }

    private static void putMistakes(PanelLayout panel, Pen[] pens) {
        Projection projection = panel.projection();
        for (int i = 0; i < projection.size(); i++) {
            Pen pen = pens[projection.places()[i]];
            if (projection.wrong()[i] && pen != null) {
                pen.put(panel.x(projection.u()[i]), panel.y(projection.v()[i]));
            }
        }
    }

    /**
     * A step that visits every index once and mixes the file's order, so that in a file sorted by class the last class does not cover the
     * first.
     */
    private static int stride(int size) {
        if (size < 3 || size > SCATTERED) {
            return 1;
        }
        int stride = (int) (GOLDEN * size);
        while (greatestCommonDivisor(stride, size) != 1) {
            stride++;
        }
        return stride;
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
