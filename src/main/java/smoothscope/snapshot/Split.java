package smoothscope.snapshot;

import java.util.Arrays;
import java.util.List;
import smoothscope.problem.UnknownName;

/** The part of a data set that an example comes from. */
public enum Split {
    TRAIN("train", 0),
    VALIDATION("validation", 1);

    private final String label;
    private final int number;

    Split(String label, int number) {
        this.label = label;
        this.number = number;
    }

    /** The name on the command line and in tables. */
    public String label() {
        return label;
    }

    /** The number in a file. */
    public int number() {
        return number;
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
