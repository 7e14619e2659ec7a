package smoothscope.session.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import smoothscope.file.Log;
import smoothscope.file.RecordFile;
import smoothscope.file.UserFolders;
import smoothscope.problem.Problem;

/**
 * What the program keeps from one start to the next: preferences, how the window was left, recent files. Each is a {@link RecordFile}: one that
 * is damaged is set aside and counts as none, so that nothing kept can stop a start.
 */
public final class SettingsStore {
    /** How many recent files are kept. */
    public static final int RECENT = 10;

    /** What was opened, the last first: the files of each recording, as a rule one. */
    private record Recent(List<List<Path>> recordings) {}

    private record Files(
            RecordFile<Preferences> preferences,
            RecordFile<WindowState> window,
            RecordFile<Recent> recent,
            StartMark mark) {}

    private final Optional<Files> files;
    /** Whether this start has left its mark. */
    private boolean marked;

    private final List<Problem> damaged = new CopyOnWriteArrayList<>();

    private SettingsStore(Optional<Path> folder) {
        this.files = folder.map(this::files);
    }

    private Files files(Path in) {
        EarlierSettings earlier = new EarlierSettings(in);
        return new Files(
                new RecordFile<>(
                        in.resolve("preferences.json"),
                        Preferences.class,
                        earlier.preferences(Preferences.DEFAULT),
                        this::setAside),
                new RecordFile<>(in.resolve("window.json"), WindowState.class, WindowState.FIRST, this::setAside),
                new RecordFile<>(in.resolve("recent.json"), Recent.class, new Recent(earlier.recent()), this::setAside),
                new StartMark(in));
    }

    private void setAside(Problem problem) {
        Log.ofUser().keep(problem);
        damaged.add(problem);
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

    /** Marks that a window is being opened, and says whether the start before this one did not come to its end. */
    public synchronized boolean startIsAfterOneUnfinished() {
        boolean first = !marked;
        marked = true;
        return first && files.map(each -> each.mark().begin()).orElse(false);
    }

    /** Whether a start did not come to its end, as far as can be told without beginning one. */
    public boolean isStartUnfinished() {
        return files.map(each -> each.mark().isLeft()).orElse(false);
    }

    /** The window is open and shows something, or is closed as it should be. */
    public void startFinished() {
        files.ifPresent(each -> each.mark().finish());
    }

    /** What was found damaged since the start. */
    public List<Problem> damaged() {
        return List.copyOf(damaged);
    }

    /** What the user wants; where nothing can be kept, nobody is asked again and again whether to take the tour. */
    public Preferences preferences() {
        return files.map(each -> each.preferences().read()).orElseGet(() -> Preferences.DEFAULT.withToured(true));
    }

    /** Changes the preferences, and yields the changed ones. */
    public Preferences prefer(UnaryOperator<Preferences> how) {
        return files.map(each -> each.preferences().change(how)).orElseGet(() -> how.apply(preferences()));
    }

    /** How the window was left. */
    public WindowState window() {
        return files.map(each -> each.window().read()).orElse(WindowState.FIRST);
    }

    public void keep(WindowState state) {
        files.ifPresent(each -> each.window().change(before -> state));
    }

    /** What was opened, the last first: the files of each recording, as a rule one. */
    public List<List<Path>> recent() {
        return files.map(each -> each.recent().read().recordings()).orElse(List.of());
    }

    /** Puts a recording before all others that were opened. */
    public void opened(List<Path> recording) {
        List<Path> whole = recording.stream()
                .map(file -> file.toAbsolutePath().normalize())
                .toList();
        files.ifPresent(each -> each.recent().change(before -> {
            List<List<Path>> opened = new ArrayList<>(before.recordings());
            opened.remove(whole);
            opened.add(0, whole);
            return new Recent(List.copyOf(opened.subList(0, Math.min(RECENT, opened.size()))));
        }));
    }

    /** Forgets which files were opened. */
    public void forgetRecent() {
        files.ifPresent(each -> each.recent().change(before -> new Recent(List.of())));
    }
}
