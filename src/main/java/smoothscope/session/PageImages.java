package smoothscope.session;

import java.util.Base64;
import smoothscope.dataset.library.Catalogue;
import smoothscope.figure.file.TiledJpeg;
import smoothscope.figure.page.PictureSheet;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Problem;
import smoothscope.session.data.Pictures;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Meta;

/** The images of a recording's examples for a page that is passed on: only where the terms of their data set allow it. */
public final class PageImages implements PictureSheet.Maker {
    /** Larger images are made as small as this. */
    private static final int LARGEST_SIDE = 48;

    private final Meta meta;
    private final Pictures pictures;

    /** @throws Problem where the recording's data set is unknown, or its terms do not allow it */
    public PageImages(Meta meta, Pictures pictures) {
        this.meta = meta;
        this.pictures = pictures;
        Catalogue.requirePassable(meta.dataset()
                .orElseThrow(
                        () -> new InvalidSetting("The recording names no data set whose images a page could hold.")));
    }

    /** Whether a page may hold the images of this recording's examples. */
    public static boolean allowed(Meta meta) {
        try {
            meta.dataset().ifPresent(Catalogue::requirePassable);
            return meta.dataset().isPresent();
        } catch (Problem refused) {
            return false;
        }
    }

    @Override
    public PictureSheet of(Examples examples, int[] rows) {
        Pictures.Picture first = picture(examples, rows[0]);
        int side = Math.min(LARGEST_SIDE, Math.max(first.width(), first.height()));
        TiledJpeg sheet = new TiledJpeg(side, rows.length);
        for (int row : rows) {
            Pictures.Picture picture = picture(examples, row);
            sheet.add(picture.width(), picture.height(), picture.argb());
        }
        return new PictureSheet(
                side, sheet.pitch(), sheet.columns(), Base64.getEncoder().encodeToString(sheet.bytes()));
    }

    private Pictures.Picture picture(Examples examples, int row) {
        return pictures.of(meta, examples.split(row), examples.image(row))
                .orElseThrow(
                        () -> new InvalidSetting(
                                "The images of the examples are not on this computer: get the data set, or leave the images out."));
    }
}
