package smoothscope.command.option;

import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.snapshot.ClassNames;
import smoothscope.snapshot.Recording;

/** Two classes of a recording that holds looks at augmented images. */
public final class RecordedPair {
    private RecordedPair() {}

    /** @param text two classes by name or index */
    public static int[] of(String text, Recording recording) {
        if (recording.snapshots().stream().allMatch(each -> each.looks().isEmpty())) {
            throw new InvalidSetting(
                    Sentence.of("The recording holds no looks at augmented images."),
                    "Record them with train --looks 5 or observe --looks 5.");
        }
        return ClassNames.pair(text, recording.classes());
    }
}
