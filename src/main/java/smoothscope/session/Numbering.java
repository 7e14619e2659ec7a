package smoothscope.session;

import java.util.Optional;
import java.util.OptionalInt;
import smoothscope.plane.ClassTriple;
import smoothscope.snapshot.Projection;

/** How one recording numbers the classes and examples that a session speaks of by numbers of its own. */
public interface Numbering {
    /** That of a recording whose numbers are the session's. */
    Numbering OWN = new Numbering() {
        @Override
        public OptionalInt row(int example) {
            return OptionalInt.of(example);
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

    /** Where the recording holds an example of the session; empty where it does not. */
    OptionalInt row(int example);

    /** The session's number of one of the recording's classes. */
    int number(int ownClass);

    /** Three classes of the session as the recording numbers them; empty where it does not have them all. */
    Optional<ClassTriple> triple(ClassTriple classes);

    /** What the recording shows, its examples by the session's numbers. */
    Projection numbered(Projection own);
}
