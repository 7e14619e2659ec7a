package smoothscope.dataset.folder;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import smoothscope.dataset.ImageSet;
import smoothscope.dataset.folder.ImageFolder.Labelled;
import smoothscope.dataset.picture.Cut;
import smoothscope.dataset.picture.ImageFile;
import smoothscope.job.Progress;
import smoothscope.problem.Unreadable;
import smoothscope.problem.WrongContents;

/** The pictures of one part of a folder, read and brought to one size. */
final class Pictures {
    /** Red, green, blue. */
    static final int COLOURS = 3;

    /** How many are read at once. */
    static final int AT_ONCE = 256;

    /** One in so many may be damaged: among thousands it is passed over, among a few it is a mistake. */
    private static final int ONE_IN = 100;

    private final Path folder;
    private final List<Labelled> files;
    private final Cut cut;
    private byte[] pixels = new byte[0];
    /** Which of the files could be read. */
    private int[] read = new int[0];

    Pictures(Path folder, List<Labelled> files, Cut cut) {
        this.folder = folder;
        this.files = files;
        this.cut = cut;
    }

    Pictures read(Progress progress) {
        int side = cut.side();
        int imageBytes = side * side * COLOURS;
        long bytes = (long) files.size() * imageBytes;
        if (bytes > Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() * 3 / 4)) {
            throw WrongContents.ofData(
                    folder, "its %s images of %s×%s are more than fit into memory", files.size(), side, side);
        }
        byte[] all = new byte[files.size() * imageBytes];
        boolean[] failed = new boolean[files.size()];
        for (int first = 0; first < files.size(); first += AT_ONCE) {
            progress.check();
            int end = Math.min(files.size(), first + AT_ONCE);
            IntStream.range(first, end)
                    .parallel()
                    .forEach(i -> failed[i] = !ImageFile.read(files.get(i).file(), cut, all, i * imageBytes));
            progress.advance(end - first);
        }
        keep(all, failed, imageBytes);
        return this;
    }

    /** Passes over what is damaged, or refuses where that is too much. */
    private void keep(byte[] all, boolean[] failed, int imageBytes) {
        int[] good = IntStream.range(0, failed.length).filter(i -> !failed[i]).toArray();
        int bad = failed.length - good.length;
        if (areTooMany(bad, failed.length)) {
            int first = IntStream.range(0, failed.length)
                    .filter(i -> failed[i])
                    .findFirst()
                    .orElse(0);
            throw new Unreadable(
                    files.get(first).file(),
                    bad == 1 ? "is no image that can be read" : "and %s more are no images that can be read",
                    bad - 1);
        }
        read = good;
        pixels = only(all, good, imageBytes);
    }

    static boolean areTooMany(int damaged, int all) {
        return (long) damaged * ONE_IN > all;
    }

    /** Some of the images alone; moves them within what is given. */
    static byte[] only(byte[] all, int[] images, int imageBytes) {
        if (images.length * imageBytes == all.length) {
            return all;
        }
        for (int i = 0; i < images.length; i++) {
            System.arraycopy(all, images[i] * imageBytes, all, i * imageBytes, imageBytes);
        }
        return Arrays.copyOf(all, images.length * imageBytes);
    }

    /** How many were passed over. */
    int damaged() {
        return files.size() - read.length;
    }

    /** Whether no pixel has a colour. */
    boolean areGrey() {
        return areGrey(pixels);
    }

    static boolean areGrey(byte[] pixels) {
        for (int at = 0; at < pixels.length; at += COLOURS) {
            if (pixels[at] != pixels[at + 1] || pixels[at] != pixels[at + 2]) {
                return false;
            }
        }
        return true;
    }

    /** Of pictures without colours. */
    static byte[] oneChannel(byte[] pixels) {
        byte[] kept = new byte[pixels.length / COLOURS];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = pixels[COLOURS * i];
        }
        return kept;
    }

    /** @param grey whether to keep one channel alone, of pictures without colours */
    ImageSet images(String name, List<String> classes, boolean grey) {
        return new ImageSet(
                name,
                classes,
                cut.side(),
                cut.side(),
                grey ? 1 : COLOURS,
                grey ? oneChannel(pixels) : pixels,
                IntStream.of(read).map(i -> files.get(i).label()).toArray(),
                read);
    }
}
