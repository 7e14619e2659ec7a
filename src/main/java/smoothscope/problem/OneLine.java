package smoothscope.problem;

/**
 * Text as it stands in a sentence: on one line, without control characters, and not longer than anybody reads. Names come from files, and a file may
 * hold anything: 100,000 line breaks, or what a terminal takes for a command.
 */
public final class OneLine {
    /** Characters of a whole sentence. */
    static final int LONGEST_SENTENCE = 2000;
    /** Characters of a name in it. */
    static final int LONGEST_NAME = 1000;

    private OneLine() {}

    /** A sentence on one line. */
    public static String of(String text) {
        return of(text, LONGEST_SENTENCE).strip();
    }

    /** A name on one line: of a longer one the beginning and the end. */
    static String name(String text) {
        return of(text, LONGEST_NAME);
    }

    /** In time proportional to the text's length. */
    private static String of(String text, int longest) {
        String read = text.length() > 8 * longest ? cut(text, 8 * longest) : text;
        StringBuilder line = new StringBuilder(Math.min(read.length(), longest));
        int from = 0;
        while (from < read.length()) {
            int end = from;
            boolean broken = false;
            while (end < read.length() && isGap(read.charAt(end))) {
                broken |= read.charAt(end) != ' ';
                end++;
            }
            if (end == from) {
                line.append(read.charAt(end++));
            } else {
                line.append(broken ? " " : read.substring(from, end));
            }
            from = end;
        }
        return line.length() > longest ? cut(line.toString(), longest) : line.toString();
    }

    private static boolean isGap(char c) {
        return c == ' ' || Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }

    private static String cut(String text, int length) {
        int head = length * 2 / 3;
        int tail = length - head - 1;
        int from = text.length() - tail;
        if (Character.isHighSurrogate(text.charAt(head - 1))) {
            head--;
        }
        if (Character.isLowSurrogate(text.charAt(from))) {
            from++;
        }
        return text.substring(0, head) + "…" + text.substring(from);
    }
}
