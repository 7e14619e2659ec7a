package smoothscope.session;

import java.util.Optional;
import java.util.OptionalInt;
import smoothscope.plane.ClassTriple;
import smoothscope.snapshot.Projection;

/** How one recording numbers the classes and examples that a session speaks of by numbers of its own. */
public interface Numbering {
    /**
     * That of a recording whose numbers are the session's.
     *
     * @param examples how many it holds; the numbers of those that others hold follow
     */
    static Numbering own(int examples) {
        return new Numbering() {
            @Override
            public OptionalInt row(int example) {
                return example < examples ? OptionalInt.of(example) : OptionalInt.empty();
            }

            @Override
            public int number(int ownClass) {
                return ownClass;
            }

            @Override
            public Optional<ClassTriple> triple(ClassTriple classes) {
                return Optional.of(classes);
            }

            @Override
            public Projection numbered(Projection own) {
                return own;
            }
        };
    }

    /** Where the recording holds an example of the session; empty where it does not. */
    OptionalInt row(int example);

    /** The session's number of one of the recording's classes. */
    int number(int ownClass);

    /** Three classes of the session as the recording numbers them; empty where it does not have them all. */
    Optional<ClassTriple> triple(ClassTriple classes);

    /** What the recording shows, its examples by the session's numbers. */
    Projection numbered(Projection own);
}
