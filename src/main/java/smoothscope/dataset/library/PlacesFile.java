package smoothscope.dataset.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import smoothscope.file.Log;
import smoothscope.file.RecordFile;
import smoothscope.file.UserFolders;

/** The file that remembers the folders which the user pointed to, for the window and the command line. */
public final class PlacesFile {
    private static final String OWN = "folder";

    private final RecordFile<Places> file;

    /** @param folder in which the file lies */
    public PlacesFile(Path folder) {
        this.file = new RecordFile<>(
                folder.resolve("places.json"), Places.class, earlier(folder.resolve("places.txt")), Log.ofUser()::keep);
    }

    /** The one of the user who runs the program. */
    public static PlacesFile ofUser() {
        return new PlacesFile(UserFolders.ofUser().config());
    }

    /** What is remembered; nothing where the file is missing or damaged. */
    public Places read() {
        return file.read();
    }

    /** Remembers more or less than before. */
    public void change(UnaryOperator<Places> how) {
        file.change(how);
    }

    /** As it was kept before: a line for each, what it holds and where, with a tab between. */
    private static Places earlier(Path file) {
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
}
