package smoothscope.dataset.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import smoothscope.dataset.ImageSet;
import smoothscope.dataset.LabelledImages;
import smoothscope.dataset.folder.ImageFolder.Labelled;
import smoothscope.dataset.picture.Cut;
import smoothscope.dataset.picture.ImageFile;
import smoothscope.job.Progress;
import smoothscope.problem.Unreadable;
import smoothscope.problem.WrongContents;

/** The pictures of one part of a folder, read each time they are needed. Damaged ones are passed over, as long as they are few. */
final class FolderImages implements LabelledImages {
    private final String name;
    private final Path folder;
    private final List<String> classes;
    private final List<Labelled> files;
    private final Cut cut;
    private final boolean grey;
    private final int[] labels;
    private final BitSet damaged = new BitSet();

    /** @param grey whether the pictures have no colours, so that one channel is kept */
    FolderImages(String name, Path folder, List<String> classes, List<Labelled> files, Cut cut, boolean grey) {
        this.name = name;
        this.folder = folder;
        this.classes = List.copyOf(classes);
        this.files = files;
        this.cut = cut;
        this.grey = grey;
        this.labels = files.stream().mapToInt(Labelled::label).toArray();
    }

    @Override
    public Taken take(int[] rows) {
        int imageBytes = cut.side() * cut.side() * Pictures.COLOURS;
        byte[] all = new byte[rows.length * imageBytes];
        boolean[] failed = new boolean[rows.length];
        IntStream.range(0, rows.length).parallel().forEach(i -> {
            failed[i] = !ImageFile.read(files.get(rows[i]).file(), cut, all, i * imageBytes);
        });
        int[] good = IntStream.range(0, rows.length).filter(i -> !failed[i]).toArray();
        passOver(rows, failed, good.length);
        byte[] pixels = Pictures.only(all, good, imageBytes);
        int[] read = IntStream.of(good).map(i -> rows[i]).toArray();
        if (grey) {
            requireGrey(pixels, read, imageBytes);
        }
        return new Taken(
                new ImageSet(
                        name,
                        classes,
                        cut.side(),
                        cut.side(),
                        channels(),
                        grey ? Pictures.oneChannel(pixels) : pixels,
                        IntStream.of(read).map(row -> labels[row]).toArray(),
                        read),
                read);
    }

    /** A picture that was put there since the folder was opened may have colours. */
    private void requireGrey(byte[] pixels, int[] read, int imageBytes) {
        for (int i = 0; i < read.length; i++) {
            if (!Pictures.areGrey(Arrays.copyOfRange(pixels, i * imageBytes, (i + 1) * imageBytes))) {
                throw WrongContents.ofData(
                        files.get(read[i]).file(), "it has colours, which no picture had when the folder was opened");
            }
        }
    }

    /** Refuses damaged ones where they become too many; what can be read is never refused because of others. */
    private synchronized void passOver(int[] rows, boolean[] failed, int good) {
        for (int i = 0; i < rows.length; i++) {
            if (failed[i]) {
                damaged.set(rows[i]);
            }
        }
        int bad = damaged.cardinality();
        if (good < rows.length && Pictures.areTooMany(bad, files.size())) {
            throw new Unreadable(
                    files.get(damaged.nextSetBit(0)).file(),
                    bad == 1 ? "is no image that can be read" : "and %s more are no images that can be read",
                    bad - 1);
        }
    }

    /** How many were passed over until now. */
    synchronized int damaged() {
        return damaged.cardinality();
    }

    @Override
    public String fingerprint(int[] rows) {
        CRC32 sum = new CRC32();
        for (int row : rows) {
            sum.update(state(files.get(row).file()).getBytes(StandardCharsets.UTF_8));
        }
        return cut + " " + Long.toHexString(sum.getValue());
    }

    /** Where in the folder a picture lies, how large it is and when it was written. */
    private String state(Path file) {
        String place = folder.relativize(file).toString();
        try {
            BasicFileAttributes there = Files.readAttributes(file, BasicFileAttributes.class);
            return String.join(
                    "\t",
                    place,
                    Long.toString(there.size()),
                    there.lastModifiedTime().toString());
        } catch (IOException gone) {
            return place;
        }
    }

    @Override
    public boolean areAtHand() {
        return false;
    }

    @Override
    public List<String> classes() {
        return classes;
    }

    @Override
    public int height() {
        return cut.side();
    }

    @Override
    public int width() {
        return cut.side();
    }

    @Override
    public int channels() {
        return grey ? 1 : Pictures.COLOURS;
    }

    @Override
    public int[] labels() {
        return labels;
    }

    /** Whether no picture has colours; damaged ones say nothing. */
    static boolean areGrey(List<Labelled> files, Cut cut, Progress progress) {
        for (int first = 0; first < files.size(); first += Pictures.AT_ONCE) {
            progress.check();
            List<Labelled> some = files.subList(first, Math.min(files.size(), first + Pictures.AT_ONCE));
            if (!some.parallelStream().allMatch(each -> isGrey(each.file(), cut))) {
                return false;
            }
            progress.advance(some.size());
        }
        return true;
    }

    private static boolean isGrey(Path file, Cut cut) {
        if (ImageFile.isStoredGrey(file)) {
            return true;
        }
        byte[] pixels = new byte[cut.side() * cut.side() * Pictures.COLOURS];
        return !ImageFile.read(file, cut, pixels, 0) || Pictures.areGrey(pixels);
    }
}
