package smoothscope.session.diagram;

import java.util.Locale;

/** A diagram that can be made of what is on the screen. */
public enum DiagramKind {
    /** How far each row's confidence is to be believed. */
    RELIABILITY,
    /** Measures against α. */
    SWEEP,
    /** Measures over the epochs. */
    CURVES,
    /** Neural collapse, NC1 against NC2. */
    COLLAPSE,
    /** What networks tell of single images of the classes A and B. */
    INFORMATION,
    /** Each row's soft targets in a triangle. */
    TERNARY,
    /** What the teachers of all α tell, over γ. */
    TOLD,
    /** Which classes are taken to be alike. */
    LIKENESS,
    /** Who moved from the first row to the last. */
    MOVED,
    /** What teachers were worth. */
    STUDENTS;

    /** Its name in files and among the texts. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
