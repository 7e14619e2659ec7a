package smoothscope.session.view;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import smoothscope.file.WholeFile;
import smoothscope.problem.FileMissing;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Unreadable;

/** A view that was saved as a text file of its own: which recording, which classes, which α. */
public final class ViewFile {
    /** How the name of such a file ends. */
    public static final String ENDING = ".smoothscope";

    private static final List<String> ENDINGS = List.of(ENDING, ".json", ".txt");
    /** A file longer than this is no view. */
    private static final long LONGEST = 1 << 20;

    private ViewFile() {}

    /** Whether a file's name says that it holds a view, and no recording. */
    public static boolean isOne(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    public static void write(Path file, ViewState state) {
        byte[] text = ViewStateText.write(state).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, out -> out.write(text));
    }

    /**
     * Reads a view and finds its recordings: where it says, else beside the view's own file, else by name in one of the folders.
     *
     * @param folders where recordings may be found
     */
    public static ViewState read(Path file, List<Path> folders) {
        try {
            if (Files.size(file) > LONGEST) {
                throw notAView(file);
            }
            ViewState state = ViewStateText.read(Files.readString(file, StandardCharsets.UTF_8));
            Path own = file.toAbsolutePath().getParent();
            return found(
                    state,
                    own == null
                            ? folders
                            : Stream.concat(Stream.of(own), folders.stream()).toList());
        } catch (InvalidSetting damaged) {
            throw notAView(file);
        } catch (IOException unreadable) {
            throw Files.exists(file)
                    ? new Unreadable(file, unreadable, "cannot be read as text")
                    : new FileMissing(file, unreadable);
        }
    }

    private static Unreadable notAView(Path file) {
        return new Unreadable(file, "is not a saved view of Smoothscope");
    }

    /** The state with each recording where it is found now; one that is found nowhere stays as it was named. */
    public static ViewState found(ViewState state, List<Path> folders) {
        return state.withFiles(recording -> found(recording, folders));
    }

    private static Path found(Path recording, List<Path> folders) {
        Path name = recording.getFileName(); // the root has none
        Stream<Path> places = folders.stream()
                .flatMap(folder ->
                        Stream.of(folder.resolve(recording), folder.resolve(name == null ? recording : name)));
        return Stream.concat(Stream.of(recording).filter(Path::isAbsolute), places)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(recording);
    }
}
