package smoothscope.training.trained;

import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import smoothscope.dataset.LabelledImages;
import smoothscope.dataset.SplitImages;
import smoothscope.snapshot.ChosenClasses;
import smoothscope.snapshot.ClassNames;
import smoothscope.snapshot.Split;
import smoothscope.training.input.Probe;

/** Which images of a data set are looked at, and which of them are recorded. */
final class ObservedImages {
    private final Extent extent;
    private final SplitImages dataset;
    /** Rows of the images that are to be looked at, ascending. */
    private final Map<Split, int[]> looked;

    private final Probe probe;

    /** @param perClass how many of each class and split are recorded */
    ObservedImages(Extent extent, SplitImages dataset, int perClass) {
        this.extent = extent;
        this.dataset = dataset;
        this.looked = Map.of(
                Split.TRAIN, pool(Split.TRAIN),
                Split.VALIDATION, pool(Split.VALIDATION));
        Probe all = Probe.of(dataset, rows(Split.TRAIN), rows(Split.VALIDATION), perClass);
        this.probe = extent.recorded()
                .map(names -> all.ofClasses(dataset, classes(names)))
                .orElse(all);
    }

    /** What is recorded, as far as it can be read. */
    Probe probe() {
        return probe;
    }

    /** The rows to be looked at, whoever looks. */
    int[] rows(Split split) {
        return Objects.requireNonNull(looked.get(split));
    }

    /** The images that are looked at here: of those that are to be looked at, the shard's. */
    int[] part(int[] rows) {
        return extent.shard().map(shard -> shard.some(rows)).orElse(rows);
    }

    /** The images of a split. */
    LabelledImages of(Split split) {
        return split == Split.TRAIN ? dataset.train() : dataset.validation();
    }

    private int[] pool(Split split) {
        return extent.splits().contains(split)
                ? Probe.pool(of(split), ofChosen(of(split)), extent.limit())
                : new int[0];
    }

    private BitSet classes(String names) {
        BitSet classes = new BitSet();
        IntStream.of(ClassNames.indices(names, dataset.classes())).forEach(classes::set);
        return classes;
    }

    /** The rows of the images of those classes that are looked at. */
    private int[] ofChosen(LabelledImages images) {
        int[] labels = images.labels();
        IntStream all = IntStream.range(0, labels.length);
        return extent.classes()
                .map(text -> new ChosenClasses(text).among(dataset.classes(), dataset.folders()))
                .map(chosen -> all.filter(row -> chosen.get(labels[row])))
                .orElse(all)
                .toArray();
    }
}
