package smoothscope.figure;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import smoothscope.file.WholeFile;
import smoothscope.problem.InvalidSetting;

/** Writes figures into files, by the file's ending. The same figure makes the same bytes. */
public final class FigureFile {
    /** The kinds of file, each with its ending. */
    public enum Format {
        PNG,
        SVG,
        PDF,
        GIF;

        /** The format that a file's ending names. */
        public static Format of(Path file) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(format -> name.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new InvalidSetting(
                            "A figure is written as .png, .svg, .pdf or .gif, not as " + file.getFileName() + ".",
                            "Choose one of these endings."));
        }
    }

    private FigureFile() {}

    /**
     * Writes one figure.
     *
     * @param width in logical pixels; a point each in a PDF
     * @param scale pixels per logical pixel in a bitmap; vector files have no use for it
     */
    public static void write(Path file, Figure figure, int width, int height, double scale) {
        FigureLayout layout = FigureLayout.of(figure, width, height);
        switch (Format.of(file)) {
            case PNG -> WholeFile.write(file, out -> PngFile.write(out, layout, scale));
            case SVG -> WholeFile.write(file, out -> SvgFile.write(out, layout));
            case PDF -> WholeFile.write(file, out -> PdfFile.write(out, layout));
            case GIF -> WholeFile.write(file, out -> GifFile.write(out, Animation.still(figure), width, height, scale));
        }
    }

    /** Writes an animation; only a .gif can hold one. */
    public static void write(Path file, Animation animation, int width, int height, double scale) {
        if (Format.of(file) != Format.GIF) {
            throw new InvalidSetting("An animation is written as .gif, not as " + file.getFileName() + ".");
        }
        WholeFile.write(file, out -> GifFile.write(out, animation, width, height, scale));
    }
}
