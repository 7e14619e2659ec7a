package smoothscope.figure.file;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import smoothscope.figure.Animation;
import smoothscope.figure.Figure;
import smoothscope.figure.paint.Drawing;
import smoothscope.figure.raster.FigureDrawing;
import smoothscope.file.WholeFile;
import smoothscope.job.Progress;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;

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
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(format -> name.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new InvalidSetting(
                            Sentence.of(
                                    "A figure is written as .png, .svg, .pdf or .gif, not as %s.", file.getFileName()),
                            "Choose one of these endings."));
        }
    }

    /** Four of the picture, as many of what is encoded of it. */
    private static final long BYTES_A_PIXEL = 8;

    private FigureFile() {}

    /** Writes one figure, laid out in a size of logical pixels; see {@link #write(Path, Drawing, double)}. */
    public static void write(Path file, Figure figure, int width, int height, double scale) {
        write(file, FigureDrawing.of(figure, width, height), scale);
    }

    /**
     * Writes one drawing; a logical pixel is a point of a PDF.
     *
     * @param scale pixels per logical pixel in a bitmap; vector files have no use for it
     */
    public static void write(Path file, Drawing drawing, double scale) {
        switch (Format.of(file)) {
            case PNG -> {
                requireRoom(drawing.width(), drawing.height(), scale);
                WholeFile.write(file, out -> PngFile.write(out, drawing, scale));
            }
            case SVG -> WholeFile.write(file, out -> SvgFile.write(out, drawing));
            case PDF -> WholeFile.write(file, out -> PdfFile.write(out, drawing));
            case GIF -> {
                requireRoom(drawing.width(), drawing.height(), scale);
                WholeFile.write(file, out -> GifFile.write(out, drawing, scale));
            }
        }
    }

    /** A bitmap is painted in memory, and Java counts its pixels by an int. */
    private static void requireRoom(double width, double height, double scale) {
        long across = Drawing.pixels(width, scale);
        long down = Drawing.pixels(height, scale);
        if (across * down > Math.min(Integer.MAX_VALUE - 8, Runtime.getRuntime().maxMemory() / BYTES_A_PIXEL)) {
            throw new InvalidSetting(
                    Sentence.of("A bitmap of %s × %s pixels does not fit into memory.", across, down),
                    "Choose fewer pixels a point, a smaller width, or .svg or .pdf.");
        }
    }

    /** Writes an animation; only a .gif can hold one. */
    public static void write(Path file, Animation animation, int width, int height, double scale) {
        write(file, animation, width, height, scale, new Progress());
    }

    /** Writes an animation and counts its pictures; ends where somebody asks for it, and then leaves no file. */
    public static void write(Path file, Animation animation, int width, int height, double scale, Progress progress) {
        if (Format.of(file) != Format.GIF) {
            throw new InvalidSetting("An animation is written as .gif, not as %s.", file.getFileName());
        }
        WholeFile.write(file, out -> GifFile.write(out, animation, width, height, scale, progress));
    }
}
