package smoothscope.command.option;

import smoothscope.snapshot.ClassNames;
import smoothscope.snapshot.Looks;
import smoothscope.snapshot.Recording;

/** Two classes of a recording that holds looks at augmented images. */
public final class RecordedPair {
    private RecordedPair() {}

    /** @param text two classes by name or index */
    public static int[] of(String text, Recording recording) {
        Looks.requireIn(recording);
        return ClassNames.pair(text, recording.classes());
    }
}
