package smoothscope.figure.page;

import smoothscope.snapshot.Examples;

/**
 * The images of a page's examples as one picture: square tiles row by row, in the order of the examples.
 *
 * @param side of an image, in pixels; each stands in the upper left corner of its tile
 * @param pitch from one tile to the next, in pixels
 * @param columns tiles in a row
 * @param jpeg the picture, in base64
 */
public record PictureSheet(int side, int pitch, int columns, String jpeg) {
    /** What draws the sheet. */
    @FunctionalInterface
    public interface Maker {
        /**
         * Draws the images of some examples.
         *
         * @param rows the examples of the page, at least one
         * @throws smoothscope.problem.Problem where the images cannot be had
         */
        PictureSheet of(Examples examples, int[] rows);
    }
}
