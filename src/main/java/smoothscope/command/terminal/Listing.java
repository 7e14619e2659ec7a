package smoothscope.command.terminal;

import java.util.List;
import java.util.stream.Collectors;

/** Names in a line: the first few, and how many more there are. */
public final class Listing {
    private static final int NAMED = 8;

    private Listing() {}

    public static String of(List<?> names) {
        String first = names.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return names.size() > NAMED ? first + " and " + (names.size() - NAMED) + " more" : first;
    }
}
