package smoothscope.snapshot;

import java.util.Arrays;
import java.util.List;
import smoothscope.problem.UnknownName;

/** The part of a data set that an example comes from. Its {@link #ordinal()} is its number in a file. */
public enum Split {
    TRAIN("train"),
    VALIDATION("validation");

    private final String label;

    Split(String label) {
        this.label = label;
    }

    /** The name on the command line and in tables. */
    public String label() {
        return label;
    }

    public static Split of(String label) {
        List<String> labels = Arrays.stream(values()).map(Split::label).toList();
        int index = labels.indexOf(label);
        if (index < 0) {
            throw new UnknownName("split", label, labels);
        }
        return values()[index];
    }
}
