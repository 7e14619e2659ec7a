package smoothscope.app.text;

import java.util.List;
import java.util.Optional;
import smoothscope.session.Session;

/** What classes are called in the window's language: those that this program drew itself; all others as their data set has them. */
public final class ClassText {
    private ClassText() {}

    /** The names of all classes of a session, by number. */
    public static List<String> names(Session session) {
        Optional<String> dataset = session.recording().meta().dataset();
        return session.classes().stream()
                .map(name -> dataset.flatMap(set -> Texts.known(key(set, name))).orElse(name))
                .toList();
    }

    private static String key(String dataset, String name) {
        return "class." + dataset + "." + name.replace(' ', '_');
    }
}
