package smoothscope.app.about;

import java.util.List;
import java.util.Locale;

/**
 * A library that the program carries, or the text of a licence that several of them share.
 *
 * @param version of the library; empty for the text of a licence
 * @param licence its short name; empty for the text of a licence
 * @param home where its makers tell of it; empty for the text of a licence
 * @param jars names of its files, without version and system; none for the text of a licence
 * @param text what its makers ask to be passed on; may be empty
 */
public record Notice(String name, String version, String licence, String home, List<String> jars, String text) {
    public Notice {
        jars = List.copyOf(jars);
    }

    /** Whether a word stands anywhere in it; case does not matter. */
    boolean tells(String word) {
        String sought = word.strip().toLowerCase(Locale.ROOT);
        return String.join("\n", name, version, licence, String.join(" ", jars), text)
                .toLowerCase(Locale.ROOT)
                .contains(sought);
    }
}
