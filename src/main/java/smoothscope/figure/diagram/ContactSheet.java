package smoothscope.figure.diagram;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import smoothscope.figure.Theme;
import smoothscope.figure.layout.Box;
import smoothscope.figure.layout.Typography;
import smoothscope.figure.paint.Text;

/** Examples as pictures, side by side, each with what it is and what networks say of it. */
public final class ContactSheet extends Diagram {
    private static final double WIDTH = 1200;
    private static final int COLUMNS = 8;
    private static final double GAP = 12;
    private static final double PICTURE = 104;
    private static final double LINE = 15;
    /** Title, caption and margins. */
    private static final double AROUND = 150;

    /**
     * An example's picture.
     *
     * @param argb opaque packed pixels, row by row
     */
    public record Picture(int width, int height, int[] argb) {
        private BufferedImage image() {
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, width, height, argb, 0, width);
            return image;
        }
    }

    /** What a network says of an example. */
    public record Opinion(String words, boolean wrong) {}

    /**
     * One example.
     *
     * @param picture empty where its data set is not at hand
     * @param name its true class
     * @param place its split and the index of its image there
     * @param opinions one for each row of panels
     */
    public record Entry(Optional<Picture> picture, String name, String place, List<Opinion> opinions) {
        public Entry {
            opinions = List.copyOf(opinions);
        }
    }

    private final Theme theme;
    private final List<Entry> entries;
    private final int lines;

    public ContactSheet(String title, String caption, List<Entry> entries, Theme theme) {
        super(theme, title, caption, WIDTH, height(entries), 0);
        this.theme = theme;
        this.entries = List.copyOf(entries);
        this.lines = lines(entries);
    }

    private static int lines(List<Entry> entries) {
        return 2
                + entries.stream()
                        .mapToInt(entry -> entry.opinions().size())
                        .max()
                        .orElse(0);
    }

    private static double height(List<Entry> entries) {
        int rows = (entries.size() + COLUMNS - 1) / COLUMNS;
        return AROUND + Math.max(1, rows) * (PICTURE + lines(entries) * LINE + GAP);
    }

    @Override
    void charts(Graphics2D g) {
        Box area = page().area();
        double width = (area.width() - GAP * (COLUMNS - 1)) / COLUMNS;
        double height = PICTURE + lines * LINE + GAP;
        for (int i = 0; i < entries.size(); i++) {
            double x = area.x() + i % COLUMNS * (width + GAP);
            int row = i / COLUMNS;
            paint(g, entries.get(i), new Box(x, area.y() + row * height, width, height));
        }
    }

    private void paint(Graphics2D g, Entry entry, Box cell) {
        Box frame = new Box(cell.x(), cell.y(), PICTURE, PICTURE);
        entry.picture().ifPresentOrElse(picture -> draw(g, picture, frame), () -> {
            g.setColor(theme.others());
            g.draw(frame.shape());
        });
        double y = frame.bottom() + LINE;
        text(g, entry.name(), theme.ink(), cell, y);
        text(g, entry.place(), theme.muted(), cell, y + LINE);
        for (int i = 0; i < entry.opinions().size(); i++) {
            Opinion opinion = entry.opinions().get(i);
            text(g, opinion.words(), opinion.wrong() ? theme.gap() : theme.muted(), cell, y + (2 + i) * LINE);
        }
    }

    /** Pixels stay pixels: a smoothed thumbnail shows what no network saw. */
    private static void draw(Graphics2D g, Picture picture, Box frame) {
        double scale = PICTURE / Math.max(picture.width(), picture.height());
        Object before = g.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.drawImage(
                picture.image(),
                (int) frame.x(),
                (int) frame.y(),
                (int) Math.rint(picture.width() * scale),
                (int) Math.rint(picture.height() * scale),
                null);
        if (before != null) {
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, before);
        }
    }

    private static void text(Graphics2D g, String words, Color color, Box cell, double y) {
        Text.draw(g, Typography.fitted(words, Typography.NOTE, cell.width()), Typography.NOTE, color, cell.x(), y);
    }
}
