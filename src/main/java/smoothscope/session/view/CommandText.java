package smoothscope.session.view;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import smoothscope.text.Decimals;

/** The command line that makes a recording again anywhere: without this computer's folders, and without what is usual. */
public final class CommandText {
    private final StringBuilder text;

    public CommandText(String command) {
        this.text = new StringBuilder(command);
    }

    public CommandText with(String option, String value) {
        text.append(' ').append(option).append(' ').append(value);
        return this;
    }

    /** What stands without an option. */
    public CommandText argument(String value) {
        text.append(' ').append(value);
        return this;
    }

    /** A file by its name alone. */
    public CommandText with(String option, Path file) {
        return with(option, String.valueOf(file.getFileName()));
    }

    public CommandText unless(boolean usual, String option, String value) {
        return usual ? this : with(option, value);
    }

    public CommandText flag(boolean given, String option) {
        text.append(given ? " " + option : "");
        return this;
    }

    /** A number without exponent or needless zeros. */
    public static String plain(double value) {
        return Decimals.plain(value);
    }

    public static String joined(List<Double> values) {
        return values.stream().map(CommandText::plain).collect(Collectors.joining(","));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
