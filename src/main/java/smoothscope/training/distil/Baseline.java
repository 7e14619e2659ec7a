package smoothscope.training.distil;

import java.util.Arrays;
import java.util.List;
import smoothscope.problem.UnknownName;

/** Networks that learn beside the students, so that it shows what the teacher gives. */
public enum Baseline {
    /** The student alone, from hard labels. */
    HARD("hard"),
    /** The student alone, from labels smoothed to the students' γ. */
    SMOOTHED("smoothed"),
    /** The control: a student of the first teacher's class means, at the same T and γ. */
    CLASS_MEANS("class-means");

    private final String label;

    Baseline(String label) {
        this.label = label;
    }

    /** The name on the command line and in files. */
    public String label() {
        return label;
    }

    public static Baseline of(String label) {
        List<String> labels = Arrays.stream(values()).map(Baseline::label).toList();
        int index = labels.indexOf(label);
        if (index < 0) {
            throw new UnknownName("baseline", label, labels);
        }
        return values()[index];
    }
}
