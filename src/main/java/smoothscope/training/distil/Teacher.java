package smoothscope.training.distil;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.ImageSet;
import smoothscope.measure.Measure;
import smoothscope.measure.Softmax;
import smoothscope.measure.TeacherInformation;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotChoice;
import smoothscope.snapshot.SnapshotMeasures;
import smoothscope.snapshot.Split;
import smoothscope.text.Decimals;

/**
 * A trained network that others learn from: what it was recorded to say of the un-augmented images.
 *
 * @param examples of which it is known what it says, their images by the rows of the students' data set
 */
public record Teacher(Snapshot network, Examples examples) {
    /** A temperature is rounded to so many places: γ then lies within a few hundred-thousandths of the one that is wanted. */
    private static final double PLACES = 1e4;

    /**
     * The last networks of a recording, one for each α; where it holds several seeds, of the typical one.
     *
     * @param alphas which α, all where none is named
     * @param name what the recording is called
     * @throws InvalidSetting where they cannot teach from these images
     */
    public static List<Teacher> of(Recording whole, List<Double> alphas, Dataset dataset, String name) {
        if (whole.snapshots().stream().anyMatch(each -> each.key().isStudent())) {
            throw new InvalidSetting(
                    "%s holds students; a teacher is a network that learned from labels itself.", name);
        }
        Recording recording = whole.ofTypicalSeed();
        requireSameClasses(recording, dataset, name);
        Examples examples = byRow(recording.examples(), dataset);
        requireSameImages(recording.examples(), examples, dataset, name);
        List<Double> wanted = alphas.isEmpty() ? recording.alphas() : alphas;
        return wanted.stream()
                .map(alpha -> SnapshotChoice.measured(recording, alpha))
                .map(alpha -> new Teacher(recording.last(alpha).orElseThrow(), examples))
                .toList();
    }

    private static void requireSameClasses(Recording recording, Dataset dataset, String name) {
        if (!lowered(recording.classes()).equals(lowered(dataset.classes()))) {
            throw new InvalidSetting(
                    Sentence.of(
                            "The teacher of %s knows other classes (%s, …) than the data set %s has (%s, …).",
                            name,
                            recording.classes().get(0),
                            dataset.name(),
                            dataset.classes().get(0)),
                    "Choose the data set that the teacher learned from.");
        }
    }

    private static List<String> lowered(List<String> names) {
        return names.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
    }

    private static ImageSet images(Dataset dataset, Split split) {
        return split == Split.TRAIN ? dataset.train() : dataset.validation();
    }

    /** The rows of the images, −1 of those that the data set does not have. */
    private static Examples byRow(Examples recorded, Dataset dataset) {
        Map<Split, Map<Integer, Integer>> rows = new EnumMap<>(Split.class);
        for (Split split : Split.values()) {
            ImageSet images = images(dataset, split);
            Map<Integer, Integer> known = new HashMap<>();
            IntStream.range(0, images.size()).forEach(row -> known.put(images.place(row), row));
            rows.put(split, known);
        }
        byte[] splits = new byte[recorded.size()];
        int[] images = new int[recorded.size()];
        for (int i = 0; i < images.length; i++) {
            Split split = recorded.split(i);
            splits[i] = (byte) split.number();
            images[i] = rows.getOrDefault(split, Map.of()).getOrDefault(recorded.image(i), -1);
        }
        return new Examples(recorded.labels(), splits, images);
    }

    private static void requireSameImages(Examples recorded, Examples examples, Dataset dataset, String name) {
        if (examples.rows(Split.TRAIN).length == 0) {
            throw new InvalidSetting(
                    Sentence.of("%s holds no training examples, so nobody knows what its networks say of them.", name),
                    "Record the teacher on the training images, for instance with observe.");
        }
        for (int row = 0; row < examples.size(); row++) {
            int image = examples.image(row);
            if (image < 0 || images(dataset, examples.split(row)).labels()[image] != examples.label(row)) {
                throw new InvalidSetting(
                        Sentence.of(
                                "The examples of %s are not those of the data set %s: its %s image %s has another label there, or does not exist.",
                                name, dataset.name(), recorded.split(row).label(), recorded.image(row)),
                        "Choose the data set that the teacher was recorded on.");
            }
        }
    }

    public double alpha() {
        return network.alpha();
    }

    /** The training images of which it is known what it says, ascending. */
    public int[] images() {
        return IntStream.of(examples.rows(Split.TRAIN))
                .map(examples::image)
                .sorted()
                .distinct()
                .toArray();
    }

    /** The rows of its recording that hold some training images, in their order. */
    private int[] rows(int[] images) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int row : examples.rows(Split.TRAIN)) {
            places.putIfAbsent(examples.image(row), row);
        }
        return IntStream.of(images).map(image -> places.getOrDefault(image, -1)).toArray();
    }

    /** What its targets tell of some training images at a temperature. */
    public TeacherInformation told(int[] images, double temperature) {
        return TeacherInformation.of(network.logits(), examples.labels(), rows(images), temperature);
    }

    /**
     * The temperature at which its targets for some training images have a smoothness, to four decimals.
     *
     * @throws InvalidSetting where there is none
     */
    public double temperature(double gamma, int[] images) {
        double exact = TeacherInformation.temperature(gamma, network.logits(), examples.labels(), rows(images));
        double rounded = Math.round(exact * PLACES) / PLACES;
        if (!(rounded > 0)) {
            throw new InvalidSetting(
                    "The targets of the teacher with α = %s cannot have a smoothness γ of %s: between the temperatures 0.05 and 200 it lies between %s and %s.",
                    alpha(),
                    gamma,
                    Decimals.digits(told(images, TeacherInformation.COOLEST).gamma(), 3),
                    Decimals.digits(told(images, TeacherInformation.HOTTEST).gamma(), 3));
        }
        return rounded;
    }

    /**
     * Its soft targets {@code softmax(z/T)}.
     *
     * @param images rows of the training set
     * @param size images in the training set
     * @param means whether each class's mean stands for its images
     * @return {@code [size][K]}, empty of other images than these
     */
    float[][] targets(int[] images, int size, double temperature, boolean means) {
        int classes = network.logits().classes();
        int[] rows = rows(images);
        double[][] said = new double[rows.length][classes];
        double[][] sums = new double[classes][classes];
        int[] counts = new int[classes];
        Softmax softmax = new Softmax(classes);
        for (int i = 0; i < rows.length; i++) {
            softmax.take(network.logits(), rows[i], 1 / temperature);
            int label = examples.label(rows[i]);
            counts[label]++;
            for (int k = 0; k < classes; k++) {
                said[i][k] = softmax.probability(k);
                sums[label][k] += said[i][k];
            }
        }
        float[][] targets = new float[size][0];
        for (int i = 0; i < rows.length; i++) {
            int label = examples.label(rows[i]);
            float[] target = new float[classes];
            for (int k = 0; k < classes; k++) {
                target[k] = (float) (means ? sums[label][k] / counts[label] : said[i][k]);
            }
            targets[images[i]] = target;
        }
        return targets;
    }

    /** The class that it chooses for each image of both splits, by the image's index there; −1 where that is not known. */
    Map<Split, int[]> choices(Dataset dataset) {
        Map<Split, int[]> choices = new EnumMap<>(Split.class);
        int[] predicted = network.predicted();
        for (Split split : Split.values()) {
            ImageSet images = images(dataset, split);
            int[] chosen = new int[IntStream.of(images.places()).max().orElse(-1) + 1];
            Arrays.fill(chosen, -1);
            for (int row : examples.rows(split)) {
                chosen[images.place(examples.image(row))] = predicted[row];
            }
            choices.put(split, chosen);
        }
        return choices;
    }

    /** How well it does itself on the whole of each split, where its recording tells: what stands beside its students. */
    Map<Split, Map<String, Double>> quality() {
        Map<Split, Map<String, Double>> quality = new EnumMap<>(Split.class);
        for (Split split : Split.values()) {
            Map<String, Double> known = new HashMap<>();
            for (Measure measure : List.of(Measure.ACCURACY, Measure.NLL)) {
                Double value = network.stored(split).values().get(SnapshotMeasures.WHOLE_SPLIT + measure.label());
                if (value != null && Double.isFinite(value)) {
                    known.put(SnapshotMeasures.OF_TEACHER + measure.label(), value);
                }
            }
            quality.put(split, known);
        }
        return quality;
    }
}
