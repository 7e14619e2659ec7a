package smoothscope.figure;

import java.util.Locale;

/** What the colour of an example's mark tells; its shape is always the true class. */
public enum ColourBy {
    /** The true class. */
    CLASS,
    /** The class that the network takes it for; grey for any but the three. */
    PREDICTED,
    /** How sure the network is, in fifths. */
    CONFIDENCE;

    /** Its name on the command line and in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public ColourBy next() {
        return switch (this) {
            case CLASS -> PREDICTED;
            case PREDICTED -> CONFIDENCE;
            case CONFIDENCE -> CLASS;
        };
    }
}
