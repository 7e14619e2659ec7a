package smoothscope.session.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import smoothscope.file.UserFolders;
import smoothscope.file.WholeFile;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Unwritable;

/**
 * What the program keeps from one start to the next: preferences, how the window was left, recent files. Each lies in a small text file of
 * its own that is replaced whole; one that is missing or damaged counts as empty, so that nothing kept can stop a start.
 */
public final class SettingsStore {
    /** How many recent files are kept. */
    public static final int RECENT = 10;
    /** A file longer than this was not written by this program. */
    private static final long LONGEST = 1 << 20;

    /** Between the files of one recording. */
    private static final String BETWEEN = "\t";

    private static final Object LOCK = new Object();

    private final Optional<Path> folder;

    private SettingsStore(Optional<Path> folder) {
        this.folder = folder;
    }

    /** What was kept for the user who runs the program. */
    public static SettingsStore ofUser() {
        return in(UserFolders.ofUser().config());
    }

    public static SettingsStore in(Path folder) {
        return new SettingsStore(Optional.of(folder));
    }

    /** Keeps nothing. */
    public static SettingsStore nothing() {
        return new SettingsStore(Optional.empty());
    }

    /** What the user wants; where nothing can be kept, nobody is asked again and again whether to take the tour. */
    public Preferences preferences() {
        return folder.isEmpty()
                ? Preferences.DEFAULT.withToured(true)
                : read("preferences.txt").map(Preferences::of).orElse(Preferences.DEFAULT);
    }

    /** Changes the preferences, and yields the changed ones. */
    public Preferences prefer(UnaryOperator<Preferences> how) {
        synchronized (LOCK) {
            Preferences changed = how.apply(preferences());
            write("preferences.txt", changed.text());
            return changed;
        }
    }

    /** How the window was left; empty where it never was, or where that cannot be read. */
    public Optional<WindowState> window() {
        try {
            return read("window.json").map(WindowState::of);
        } catch (InvalidSetting damaged) {
            return Optional.empty();
        }
    }

    public void keep(WindowState state) {
        write("window.json", state.text());
    }

    /** What was opened, the last first: the files of each recording, as a rule one. */
    public List<List<Path>> recent() {
        List<List<Path>> opened = new ArrayList<>();
        for (String line : read("recent.txt").orElse("").lines().toList()) {
            try {
                if (!line.isBlank() && opened.size() < RECENT) {
                    opened.add(Arrays.stream(line.split(BETWEEN)).map(Path::of).toList());
                }
            } catch (InvalidPathException ofAnotherSystem) {
                // as good as a file that is gone
            }
        }
        return List.copyOf(opened);
    }

    /** Puts a recording before all others that were opened. */
    public void opened(List<Path> files) {
        synchronized (LOCK) {
            List<Path> whole = files.stream()
                    .map(file -> file.toAbsolutePath().normalize())
                    .toList();
            List<List<Path>> opened = new ArrayList<>(recent());
            opened.remove(whole);
            opened.add(0, whole);
            keepRecent(opened);
        }
    }

    /** Forgets which files were opened. */
    public void forgetRecent() {
        synchronized (LOCK) {
            keepRecent(List.of());
        }
    }

    private void keepRecent(List<List<Path>> opened) {
        write(
                "recent.txt",
                opened.stream()
                        .limit(RECENT)
                        .map(files -> files.stream().map(Path::toString).collect(Collectors.joining(BETWEEN)) + "\n")
                        .collect(Collectors.joining()));
    }

    private Optional<String> read(String name) {
        try {
            Optional<Path> file = folder.map(in -> in.resolve(name)).filter(Files::isRegularFile);
            return file.isEmpty() || Files.size(file.get()) > LONGEST
                    ? Optional.empty()
                    : Optional.of(Files.readString(file.get(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private void write(String name, String text) {
        folder.ifPresent(in -> {
            Path file = in.resolve(name);
            try {
                Files.createDirectories(in);
            } catch (IOException failure) {
                throw new Unwritable(file, failure);
            }
            WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        });
    }
}
