package smoothscope.app.text;

import java.util.List;
import java.util.Optional;
import smoothscope.session.Session;
import smoothscope.snapshot.Recording;

/** What classes are called in the window's language: those that this program drew itself; all others as their data set has them. */
public final class ClassText {
    /** The data set of shapes that this program draws. */
    private static final String DRAWN = "drawn";

    private ClassText() {}

    /** The names of all classes of a session, by number. */
    public static List<String> names(Session session) {
        return names(session.classes(), session.recording());
    }

    /** The names of all classes of a recording, by number. */
    public static List<String> names(Recording recording) {
        return names(recording.classes(), recording);
    }

    private static List<String> names(List<String> names, Recording recording) {
        Optional<String> drawn = recording.meta().dataset().filter(DRAWN::equals);
        return drawn.isEmpty() // asked at every sight of networks that learn, of a thousand classes too
                ? names
                : names.stream()
                        .map(name -> Texts.known(key(drawn.get(), name)).orElse(name))
                        .toList();
    }

    private static String key(String dataset, String name) {
        return "class." + dataset + "." + name.replace(' ', '_');
    }
}
