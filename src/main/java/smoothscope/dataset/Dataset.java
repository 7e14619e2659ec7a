package smoothscope.dataset;

import java.util.List;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;

/**
 * A data set as it is trained on: one part to learn from, one to be judged by. Both have the same classes and image size.
 *
 * @param name its name in the catalogue
 * @param classes the K class names, by label
 * @param notes what was done to the pictures, and what was passed over
 */
public record Dataset(String name, List<String> classes, ImageSet train, ImageSet validation, List<Sentence> notes)
        implements SplitImages {
    /** One of which nothing else is to be told. */
    public Dataset(String name, List<String> classes, ImageSet train, ImageSet validation) {
        this(name, classes, train, validation, List.of());
    }

    public Dataset {
        classes = List.copyOf(classes);
        notes = List.copyOf(notes);
        if (!classes.equals(train.classes()) || !classes.equals(validation.classes())) {
            throw new IllegalArgumentException("the two parts of " + name + " differ in their classes");
        }
        if (train.height() != validation.height()
                || train.width() != validation.width()
                || train.channels() != validation.channels()) {
            throw new IllegalArgumentException("the two parts of " + name + " differ in their images' size");
        }
    }

    /**
     * The same images, smaller: each pixel the mean of those that it covers.
     *
     * @param side of the smaller images, in pixels
     */
    public Dataset averaged(int side) {
        if (side < 1 || train.height() % side != 0 || train.width() % side != 0) {
            throw new InvalidSetting(
                    "Images of %s×%s cannot be averaged to %s×%s: the sides must divide.",
                    train.height(), train.width(), side, side);
        }
        return new Dataset(name, classes, train.averaged(side), validation.averaged(side), notes);
    }
}
