package smoothscope.app.main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import smoothscope.dataset.library.DataFolders;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.layout.FigureLayout;
import smoothscope.figure.raster.RasterPainter;
import smoothscope.job.Progress;
import smoothscope.session.Opening;
import smoothscope.session.Panels;
import smoothscope.session.Session;
import smoothscope.session.ViewDefaults;
import smoothscope.session.data.Shipped;
import smoothscope.session.settings.SettingsStore;
import smoothscope.session.view.Selection;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Recording;

/** Reads what the window will ask for first while the toolkit starts; everything else, and that file the next time, when it is asked for. */
final class FirstReading implements Opening.Reader {
    /** A file that takes long shows its progress and can be given up, so it waits for the window. */
    private static final long MOST_BYTES = 64L << 20;

    private static final int WIDTH = 890;
    private static final int HEIGHT = 560;

    private final Opening.Reader reader;
    private final CompletableFuture<Optional<Path>> guessed = new CompletableFuture<>();
    private final CompletableFuture<Recording> recording = new CompletableFuture<>();
    private final AtomicBoolean taken = new AtomicBoolean();

    private FirstReading(Opening.Reader reader) {
        this.reader = reader;
    }

    /**
     * Begins to read in the background.
     *
     * @param guess finds the file that will be asked for first, in the background too
     */
    static FirstReading begin(Opening.Reader reader, Supplier<Optional<Path>> guess) {
        FirstReading reading = new FirstReading(reader);
        Thread thread = new Thread(() -> reading.run(guess), "first reading");
        thread.setDaemon(true);
        thread.start();
        return reading;
    }

    /** What a window opens first: what was named, else what was looked at last, else what comes along; nothing where that is several files. */
    static Optional<Path> guess(SettingsStore settings, List<Path> files, List<Path> beside) {
        if (!files.isEmpty()) {
            return Optional.of(files.get(0)).filter(file -> files.size() == 1 && beside.isEmpty());
        }
        boolean restored = settings.preferences().restore() && !settings.isStartUnfinished();
        Optional<ViewState> last = restored ? settings.window().view() : Optional.empty();
        return last.isPresent()
                ? last.filter(view -> view.recordings().size() == 1)
                        .map(view -> view.recordings().get(0))
                : Shipped.first(DataFolders.usual().searched());
    }

    private void run(Supplier<Optional<Path>> guess) {
        try {
            Optional<Path> file = guess.get().filter(FirstReading::isQuick);
            guessed.complete(file);
            if (file.isPresent()) {
                Recording read = reader.read(file.get(), new Progress());
                recording.complete(read);
                rehearse(file.get(), read);
            }
        } catch (Throwable failure) { // told to whoever asks for the file
            guessed.complete(Optional.empty());
            recording.completeExceptionally(failure);
        }
    }

    /** Paints it once for nobody: the painter is at its best when the window asks. */
    private static void rehearse(Path file, Recording recording) {
        Session session = new Session(file, recording);
        ViewState state = new ViewDefaults(session).start(FigureOptions.DEFAULT.withDecorations(false));
        FigureLayout layout = FigureLayout.of(Panels.figure(session, state, Selection.NONE), WIDTH, HEIGHT);
        new RasterPainter().paint(new int[WIDTH * HEIGHT], WIDTH, layout, 1);
    }

    private static boolean isQuick(Path file) {
        try {
            return file.toString().endsWith(".npz") && Files.size(file) <= MOST_BYTES;
        } catch (IOException absent) {
            return false; // whoever opens it says so
        }
    }

    @Override
    public Recording read(Path file, Progress progress) throws Exception {
        if (!guessed.join().equals(Optional.of(file)) || !taken.compareAndSet(false, true)) {
            return reader.read(file, progress);
        }
        try {
            return recording.join();
        } catch (CompletionException failure) {
            return reader.read(file, progress); // it may be there by now; else this one says what is wrong
        }
    }
}
