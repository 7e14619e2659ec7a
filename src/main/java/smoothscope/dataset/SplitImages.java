package smoothscope.dataset;

import java.util.List;
import smoothscope.problem.Sentence;

/** A data set as it is looked at: a part that was learned from, and one that judges. Both have the same classes and image size. */
public interface SplitImages {
    /** Its name in the catalogue. */
    String name();

    /** The K class names, by label. */
    List<String> classes();

    /** What the classes' folders are called, by label; none where it is no folder whose pictures are read as they are needed. */
    default List<String> folders() {
        return List.of();
    }

    LabelledImages train();

    LabelledImages validation();

    /** What was done to the pictures, and what was passed over until now. */
    List<Sentence> notes();
}
