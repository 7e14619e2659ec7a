package smoothscope.snapshot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a network learned from: labels, smoothed by its α, or a teacher, whose α it then bears. */
public enum Supervision {
    /** The labels of the images. */
    LABELS("labels"),
    /** The labels, by a smoothing that nobody said: its α stands as 0. */
    UNKNOWN("unknown"),
    /** What a teacher says of each image, at a temperature. */
    TEACHER("teacher"),
    /** What a teacher says of the images of each class on average: the same smoothness, without anything about single images. */
    CLASS_MEANS("class means");

    private final String label;

    Supervision(String label) {
        this.label = label;
    }

    /** The name in files and on the command line. */
    public String label() {
        return label;
    }

    /** Whether it is a teacher's. */
    public boolean isTaught() {
        return this == TEACHER || this == CLASS_MEANS;
    }

    /** That of a name; nothing where there is no such. */
    public static Optional<Supervision> of(String label) {
        return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(Supervision::label).toList();
    }
}
