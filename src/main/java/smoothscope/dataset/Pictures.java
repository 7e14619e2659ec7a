package smoothscope.dataset;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import smoothscope.dataset.ImageFolder.Labelled;
import smoothscope.job.Progress;
import smoothscope.problem.Unreadable;
import smoothscope.problem.WrongContents;

/** The pictures of one part of a folder, read and brought to one size. */
final class Pictures {
    private static final int AT_ONCE = 256;
    /** One in so many may be damaged: among thousands it is passed over, among a few it is a mistake. */
    private static final int ONE_IN = 100;

    private final Path folder;
    private final List<Labelled> files;
    private final Cut cut;
    private byte[] pixels = new byte[0];
    private int[] labels = new int[0];

    Pictures(Path folder, List<Labelled> files, Cut cut) {
        this.folder = folder;
        this.files = files;
        this.cut = cut;
    }

    Pictures read(Progress progress) {
        int side = cut.side();
        int imageBytes = side * side * 3;
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
        if (bad * ONE_IN > failed.length) {
            int first = IntStream.range(0, failed.length)
                    .filter(i -> failed[i])
                    .findFirst()
                    .orElse(0);
            throw new Unreadable(
                    files.get(first).file(),
                    bad == 1 ? "is no image that can be read" : "and %s more are no images that can be read",
                    bad - 1);
        }
        labels = IntStream.of(good).map(i -> files.get(i).label()).toArray();
        if (bad > 0) {
            for (int i = 0; i < good.length; i++) {
                System.arraycopy(all, good[i] * imageBytes, all, i * imageBytes, imageBytes);
            }
        }
        pixels = bad == 0 ? all : Arrays.copyOf(all, good.length * imageBytes);
    }

    /** How many were passed over. */
    int damaged() {
        return files.size() - labels.length;
    }

    /** Whether no pixel has a colour. */
    boolean areGrey() {
        for (int at = 0; at < pixels.length; at += 3) {
            if (pixels[at] != pixels[at + 1] || pixels[at] != pixels[at + 2]) {
                return false;
            }
        }
        return true;
    }

    /** @param grey whether to keep one channel alone, of pictures without colours */
    ImageSet images(String name, List<String> classes, boolean grey) {
        byte[] kept = pixels;
        if (grey) {
            kept = new byte[pixels.length / 3];
            for (int i = 0; i < kept.length; i++) {
                kept[i] = pixels[3 * i];
            }
        }
        return new ImageSet(name, classes, cut.side(), cut.side(), grey ? 1 : 3, kept, labels);
    }
}
