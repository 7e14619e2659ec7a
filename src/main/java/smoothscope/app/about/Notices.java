package smoothscope.app.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The notices of all libraries that the program carries, as {@code src/notices/WriteNotices.java} wrote them. */
public final class Notices {
    private static final String FILE = "notices.txt";
    private static final String MARK = "§ ";
    private static final String LIBRARY = MARK + "library ";
    private static final String LICENCE = MARK + "licence ";

    private Notices() {}

    /** The libraries, and after them the texts of licences that several of them share. */
    public static List<Notice> read() {
        try (InputStream in = Objects.requireNonNull(Notices.class.getResourceAsStream(FILE))) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<Notice> of(String file) {
        List<Notice> notices = new ArrayList<>();
        for (String part : file.split("(?m)^(?=" + MARK + ")", -1)) {
            if (part.startsWith(LIBRARY)) {
                notices.add(library(part));
            } else if (part.startsWith(LICENCE)) {
                String[] name = part.split("\n", 2);
                notices.add(new Notice(
                        name[0].substring(LICENCE.length()), "", "", "", List.of(), name[1].stripTrailing()));
            }
        }
        return List.copyOf(notices);
    }

    private static Notice library(String part) {
        String[] lines = part.split("\n", 6);
        return new Notice(
                lines[0].substring(LIBRARY.length()),
                value(lines[1], "version"),
                value(lines[2], "licence"),
                value(lines[3], "home"),
                List.of(value(lines[4], "jars").split(" ", -1)),
                lines[5].strip());
    }

    private static String value(String line, String name) {
        if (!line.startsWith(name + " ")) {
            throw new IllegalStateException(FILE + " names no " + name + " in: " + line);
        }
        return line.substring(name.length() + 1);
    }
}
