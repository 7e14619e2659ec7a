package smoothscope.training.input;

import java.util.Arrays;
import java.util.List;
import smoothscope.problem.UnknownName;

/** What is done to a training image before a network sees it. */
public enum Augmentation {
    /**
     * A window at a random place, mirrored left to right in half the cases. Where the network takes the whole image, the window may reach
     * up to an eighth of its side beyond the edge, and what lies there is the mean colour.
     */
    CROP_FLIP("crop-flip"),
    /** The central window, as at evaluation. */
    NONE("none");

    private final String label;

    Augmentation(String label) {
        this.label = label;
    }

    /** The name on the command line and in files. */
    public String label() {
        return label;
    }

    public static Augmentation of(String label) {
        List<String> labels = Arrays.stream(values()).map(Augmentation::label).toList();
        int index = labels.indexOf(label);
        if (index < 0) {
            throw new UnknownName("augmentation", label, labels);
        }
        return values()[index];
    }
}
