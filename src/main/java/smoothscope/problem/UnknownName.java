package smoothscope.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A name that nothing here bears: a class, a data set, a network. The sentence names the nearest that exist. */
public final class UnknownName extends Problem {
    private static final int NEAREST = 3;
    private static final int LISTED = 12;
    /** Nobody mistypes a name that is longer. */
    private static final int LONGEST = 200;

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /**
     * @param kind what the name should have named, for instance {@code "class"}
     * @param name what was asked for
     * @param known the names that exist
     */
    public UnknownName(@Template String kind, String name, Collection<String> known) {
        this(Sentence.of(kind), name, known);
    }

    public UnknownName(Sentence kind, String name, Collection<String> known) {
        super(
                Sentence.of("There is no %s \"%s\"; %s.", kind, name, suggestion(name, known)),
                Sentence.of("Choose one of the names that exist."),
                null);
    }

    /** Near are names that were mistyped. Of numbers all are listed: 0.2 is no misspelling of 0.3. */
    private static Sentence suggestion(String name, Collection<String> known) {
        List<String> near = near(name, known);
        if (!near.isEmpty() && !NUMBER.matcher(name).matches()) {
            return Sentence.of("near ones are: %s", String.join(", ", near));
        }
        String listed = known.stream().limit(LISTED).collect(Collectors.joining(", "));
        return known.size() > LISTED
                ? Sentence.of("known are: %s, and %s more", listed, known.size() - LISTED)
                : Sentence.of("known are: %s", listed);
    }

    private static List<String> near(String name, Collection<String> known) {
        if (name.length() > LONGEST) {
            return List.of();
        }
        String wanted = name.toLowerCase(Locale.ROOT);
        int tolerated = Math.max(1, wanted.length() / 2);
        return known.stream()
                .filter(candidate -> candidate.length() <= LONGEST)
                .distinct()
                .filter(candidate -> distance(wanted, candidate.toLowerCase(Locale.ROOT)) <= tolerated
                        || (wanted.length() >= 3
                                && candidate.toLowerCase(Locale.ROOT).contains(wanted)))
                .sorted(Comparator.comparingInt(candidate -> distance(wanted, candidate.toLowerCase(Locale.ROOT))))
                .limit(NEAREST)
                .toList();
    }

    /** Levenshtein distance: insertions, deletions and substitutions from one name to the other. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int substituted = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
