package smoothscope.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import smoothscope.file.UserFolders;
import smoothscope.file.WholeFile;
import smoothscope.problem.Unwritable;

/**
 * The file that remembers the folders which the user pointed to, for the window and the command line: a line for each, what it holds and
 * where, with a tab between.
 */
public record PlacesFile(Path file) {
    private static final String OWN = "folder";
    private static final Object LOCK = new Object();

    /** The one of the user who runs the program. */
    public static PlacesFile ofUser() {
        return new PlacesFile(UserFolders.ofUser().config().resolve("places.txt"));
    }

    /** What is remembered; nothing where the file is missing or cannot be read. */
    public Places read() {
        try {
            Places places = Places.NONE;
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                places = with(places, line);
            }
            return places;
        } catch (IOException nothingRemembered) {
            return Places.NONE;
        }
    }

    private static Places with(Places places, String line) {
        int tab = line.indexOf('\t');
        if (tab < 1) {
            return places;
        }
        try {
            Path place = Path.of(line.substring(tab + 1));
            String what = line.substring(0, tab);
            return what.equals(OWN) ? places.withOwn(place) : places.with(what, place);
        } catch (InvalidPathException ofAnotherSystem) {
            return places;
        }
    }

    /** Remembers more or less than before. */
    public void change(UnaryOperator<Places> how) {
        synchronized (LOCK) {
            write(how.apply(read()));
        }
    }

    private void write(Places places) {
        Stream<String> sets =
                new TreeMap<>(places.sets()).entrySet().stream().map(each -> each.getKey() + "\t" + each.getValue());
        Stream<String> own = places.own().stream().map(folder -> OWN + "\t" + folder);
        List<String> lines = Stream.concat(sets, own).toList();
        createFolder();
        WholeFile.write(file, out -> out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private void createFolder() {
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
        } catch (IOException failure) {
            throw new Unwritable(file, failure);
        }
    }
}
