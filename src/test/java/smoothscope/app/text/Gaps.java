package smoothscope.app.text;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The gaps of a text as {@link String#format} takes it. */
final class Gaps {
    private static final Pattern GAP = Pattern.compile("%(?:(\\d+)\\$)?([^a-zA-Z%]*[a-zA-Z%])");

    private Gaps() {}

    /** The place of each argument and how it is written, for instance 2 and {@code ",d"}. */
    static Map<Integer, String> of(String text) {
        Map<Integer, String> gaps = new TreeMap<>();
        Matcher gap = GAP.matcher(text);
        int next = 1;
        while (gap.find()) {
            if (!gap.group(2).equals("%")) {
                gaps.put(gap.group(1) == null ? next++ : Integer.parseInt(gap.group(1)), gap.group(2));
            }
        }
        return gaps;
    }
}
