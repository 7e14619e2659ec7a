package smoothscope.figure;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;

/**
 * The width of a figure on a page, and the size of its text there; a figure is laid out so that both hold.
 *
 * @param width in points, 72 to an inch
 * @param fontSize in points: of axis words and caption; numbers are a little smaller, headings a little larger
 */
public record Paper(double width, double fontSize) {
    /** What usual pages give a figure. */
    public enum Preset {
        /** The text width of a NeurIPS paper. */
        NEURIPS(5.5, 8),
        /** One of ICML's two columns. */
        ICML(3.25, 7),
        /** Both of ICML's columns. */
        ICML_WIDE(6.75, 8),
        /** One of the two columns of IEEE's journals. */
        IEEE(3.5, 7),
        /** Both columns. */
        IEEE_WIDE(7.16, 8),
        /** A slide of 16:9. */
        SLIDE(13.333, 18);

        private final double inches;
        private final double fontSize;

        Preset(double inches, double fontSize) {
            this.inches = inches;
            this.fontSize = fontSize;
        }

        public Paper paper() {
            return new Paper(inches * INCH, fontSize);
        }

        /** As it is written on the command line. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final double INCH = 72;
    private static final double LEAST = 36;
    private static final double MOST = 200 * INCH;
    private static final Pattern LENGTH = Pattern.compile("([0-9]*\\.?[0-9]+) *(mm|cm|in|pt)?");
    /** Of text that is laid out at this many logical pixels, see {@link #fontSize()}. */
    private static final double LAID_OUT = 12;

    public Paper {
        if (!(width >= LEAST && width <= MOST)) {
            throw new InvalidSetting(
                    Sentence.of("A figure is between 13 and 5080 mm wide."),
                    "Give its width, for instance --width 84mm.");
        }
        if (!(fontSize >= 3 && fontSize <= 72)) {
            throw new InvalidSetting(
                    Sentence.of("Text is between 3 and 72 points high, not %s.", fontSize),
                    "Give its size, for instance --font-size 8.");
        }
    }

    /** A length in points: {@code 84mm}, {@code 3.25in}, {@code 8.4cm}, {@code 240pt}; millimetres where no unit is given. */
    public static double points(String length) {
        Matcher matcher = LENGTH.matcher(length.strip());
        if (!matcher.matches()) {
            throw new InvalidSetting(
                    Sentence.of("“%s” is no width.", length), "Give it as 84mm, 8.4cm, 3.25in or 240pt.");
        }
        String unit = matcher.group(2) == null ? "mm" : matcher.group(2);
        double inches = switch (unit) {
            case "cm" -> 1 / 2.54;
            case "in" -> 1;
            case "pt" -> 1 / INCH;
            default -> 1 / 25.4;
        };
        return Double.parseDouble(matcher.group(1)) * inches * INCH;
    }

    public Paper withFontSize(double other) {
        return new Paper(width, other);
    }

    /** Points to a logical pixel. */
    public double scale() {
        return fontSize / LAID_OUT;
    }

    /** The width in logical pixels. */
    public double logicalWidth() {
        return width / scale();
    }
}
