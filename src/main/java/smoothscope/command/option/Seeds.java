package smoothscope.command.option;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import smoothscope.problem.InvalidSetting;

/** Seeds as they are typed: {@code 3}, {@code 1,4} or {@code 1-5}. */
public final class Seeds {
    private static final Pattern RANGE = Pattern.compile("(-?\\d+)-(-?\\d+)");
    private static final int MOST = 1000;

    private Seeds() {}

    public static List<Long> of(String text) {
        List<Long> seeds = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            add(part.strip(), text, seeds);
        }
        if (new LinkedHashSet<>(seeds).size() < seeds.size()) {
            throw new InvalidSetting("The seeds must differ: %s.", text);
        }
        return List.copyOf(seeds);
    }

    private static void add(String part, String text, List<Long> seeds) {
        try {
            Matcher range = RANGE.matcher(part);
            if (!range.matches()) {
                seeds.add(Long.parseLong(part));
                return;
            }
            long first = Long.parseLong(range.group(1));
            long last = Long.parseLong(range.group(2));
            if (last < first || last - first >= MOST) {
                throw new InvalidSetting("Seeds from %s to %s are none, or more than %s.", first, last, MOST);
            }
            for (long seed = first; seed <= last; seed++) {
                seeds.add(seed);
            }
        } catch (NumberFormatException notANumber) {
            throw new InvalidSetting("Seeds are whole numbers, like 3, 1,4 or 1-5, got \"%s\".", text);
        }
    }
}
