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
import smoothscope.app.text.Texts;
import smoothscope.dataset.library.DataFolders;
import smoothscope.figure.raster.RasterPainter;
import smoothscope.job.Progress;
import smoothscope.session.Opening;
import smoothscope.session.data.Shipped;
import smoothscope.session.settings.SettingsStore;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Recording;

/** Reads what the window will ask for first, and loads what it will be shown with, while the toolkit starts; everything else, and that file the next time, when it is asked for. */
final class FirstReading implements Opening.Reader {
    /** A file that takes long shows its progress and can be given up, so it waits for the window. */
    private static final long MOST_BYTES = 64L << 20;

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
        inBackground("first words", FirstReading::prepare);
        inBackground("first reading", () -> reading.run(guess));
        return reading;
    }

    private static void inBackground(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Loads the window's words, and the type that the picture is labelled with. */
    private static void prepare() {
        try {
            String unused = Texts.of("app.name");
            RasterPainter.prepare();
        } catch (RuntimeException | Error none) { // told by whoever needs them
        }
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
                recording.complete(reader.read(file.get(), new Progress()));
            }
        } catch (Throwable failure) { // told to whoever asks for the file
            guessed.complete(Optional.empty());
            recording.completeExceptionally(failure);
        }
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
