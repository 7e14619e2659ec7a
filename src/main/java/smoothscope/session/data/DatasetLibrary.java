package smoothscope.session.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.Extraction;
import smoothscope.dataset.SplitImages;
import smoothscope.dataset.download.Acquisition;
import smoothscope.dataset.library.Catalogue;
import smoothscope.dataset.library.DataFolders;
import smoothscope.dataset.library.GivenFolder;
import smoothscope.dataset.library.KnownSet;
import smoothscope.dataset.library.Places;
import smoothscope.dataset.library.PlacesFile;
import smoothscope.dataset.library.Presence;
import smoothscope.dataset.picture.Cut;
import smoothscope.dataset.published.PublishedFile;
import smoothscope.job.Job;
import smoothscope.job.Progress;
import smoothscope.problem.Problem;

/**
 * The data sets of this computer: which are here, how to get one, which folders the user pointed to. One job at most is under way for each
 * set. Safe to use from any thread.
 */
public final class DatasetLibrary {
    private final List<KnownSet> sets;
    private final Function<Places, DataFolders> search;
    private final PlacesFile remembered;
    private final Acquisition acquisition;
    private final Executor executor;
    private final Map<String, Job<VerifiedDataset>> running = new ConcurrentHashMap<>();
    private final Map<String, VerifiedDataset> verifiedSets = new ConcurrentHashMap<>();
    private final Map<String, Problem> troubles = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /**
     * @param search where sets are looked for, given what is remembered
     * @param executor runs the jobs; two sets can be got at once where it has several threads
     */
    public DatasetLibrary(
            List<KnownSet> sets,
            Function<Places, DataFolders> search,
            PlacesFile remembered,
            Acquisition acquisition,
            Executor executor) {
        this.sets = List.copyOf(sets);
        this.search = search;
        this.remembered = remembered;
        this.acquisition = acquisition;
        this.executor = executor;
    }

    /** The shelf of the user who runs the program. */
    public static DatasetLibrary ofUser() {
        return new DatasetLibrary(
                Catalogue.all(),
                places -> DataFolders.usual(),
                PlacesFile.ofUser(),
                Acquisition.overHttps(),
                DatasetLibrary::inBackground);
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "data sets");
        thread.setDaemon(true);
        thread.start();
    }

    /** Where sets are looked for, by what is remembered now. */
    public DataFolders folders() {
        return search.apply(remembered.read());
    }

    /** Reads a set by its name in the catalogue, or a folder by {@code folder:PATH}; a problem says where it cannot. */
    public Dataset load(String name, Progress progress) {
        return load(name, Cut.SMALL, progress);
    }

    /** @param cut how the pictures of a folder are brought to one size */
    public Dataset load(String name, Cut cut, Progress progress) {
        return Catalogue.load(name, folders(), cut, progress);
    }

    /** Opens a set to look at it, as {@link Catalogue#open} does. */
    public SplitImages open(String name, Cut cut, Extraction extraction, Progress progress) {
        return Catalogue.open(name, folders(), cut, extraction, progress);
    }

    /** All sets, the program's own first, the user's folders last. Looks at the disk. */
    public List<LibraryEntry> entries() {
        Places places = remembered.read();
        DataFolders folders = search.apply(places);
        Stream<LibraryEntry> known = sets.stream().map(set -> known(set, folders, places));
        Stream<LibraryEntry> own =
                places.own().stream().map(folder -> new LibraryEntry.Own(folder, Files.isDirectory(folder)));
        return Stream.concat(known, own).toList();
    }

    private static LibraryEntry known(KnownSet set, DataFolders folders, Places places) {
        Presence presence = set.presence(folders);
        boolean pointedTo =
                presence.place().isPresent() && places.of(set.folder()).equals(presence.place());
        return new LibraryEntry.Known(set, presence, Acquisition.arrived(set, folders.downloads()), pointedTo);
    }

    /** Downloads a set, from where an earlier download ended, and checks it. */
    public Job<VerifiedDataset> get(KnownSet set) {
        return start(set.name(), progress -> {
            Path place = acquisition.get(set, folders().downloads(), progress);
            return read(set, place, set.files().size(), 0, progress);
        });
    }

    /** Takes a set from a folder that the user has already, once it could be read, and remembers the folder. */
    public Job<VerifiedDataset> adopt(KnownSet set, Path chosen) {
        return start(set.name(), progress -> {
            Path place = new GivenFolder(chosen).holding(set);
            VerifiedDataset verified = checked(set, place, progress);
            remembered.change(places -> places.with(set.folder(), place));
            return verified;
        });
    }

    /** Reads the files of a set that is here, and compares them with what was published. */
    public Job<VerifiedDataset> check(KnownSet set) {
        return start(set.name(), progress -> checked(set, set.present(folders()), progress));
    }

    private static VerifiedDataset checked(KnownSet set, Path place, Progress progress) {
        int different = (int) set.check(place, progress).stream()
                .filter(state -> state != PublishedFile.State.AS_PUBLISHED)
                .count();
        return read(set, place, set.files().size(), different, progress);
    }

    private static VerifiedDataset read(KnownSet set, Path place, int files, int different, Progress progress) {
        Dataset dataset = set.read(place, progress);
        return new VerifiedDataset(
                place, dataset.train().size(), dataset.validation().size(), files, different);
    }

    /** Takes a folder of the user's own images, a folder for each class, once all of them could be read, and remembers it. */
    public Job<VerifiedDataset> addOwn(Path chosen) {
        Path folder = chosen.toAbsolutePath().normalize();
        String name = Catalogue.name(folder);
        return start(name, progress -> {
            Dataset dataset = load(name, progress);
            remembered.change(places -> places.withOwn(folder));
            return new VerifiedDataset(
                    folder, dataset.train().size(), dataset.validation().size(), 0, 0);
        });
    }

    /** Forgets where a set lies; its files stay. */
    public void forget(LibraryEntry entry) {
        remembered.change(places -> entry instanceof LibraryEntry.Known known
                ? places.without(known.set().folder())
                : entry.place().map(places::withoutOwn).orElse(places));
        verifiedSets.remove(entry.name());
        troubles.remove(entry.name());
        changed();
    }

    /** What is under way for a set. */
    public Optional<Job<VerifiedDataset>> running(String name) {
        return Optional.ofNullable(running.get(name));
    }

    /** True while anything is under way. */
    public boolean isBusy() {
        return !running.isEmpty();
    }

    /** What the last job for a set found. */
    public Optional<VerifiedDataset> verified(String name) {
        return Optional.ofNullable(verifiedSets.get(name));
    }

    /** Why the last job for a set failed. */
    public Optional<Problem> trouble(String name) {
        return Optional.ofNullable(troubles.get(name));
    }

    /** Hears, on any thread, whenever a job began or ended and whenever a folder was forgotten. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Tells a listener no more. */
    public void offChange(Runnable listener) {
        listeners.remove(listener);
    }

    private Job<VerifiedDataset> start(String name, Job.Work<VerifiedDataset> work) {
        CompletableFuture<Job<VerifiedDataset>> begun = new CompletableFuture<>();
        Job<VerifiedDataset> job = running.computeIfAbsent(name, key -> {
            troubles.remove(name);
            verifiedSets.remove(name);
            Job<VerifiedDataset> started = Job.start(executor, work);
            begun.complete(started);
            return started;
        });
        if (begun.isDone()) {
            changed();
            CompletableFuture<VerifiedDataset> unused =
                    job.outcome().whenComplete((verified, failure) -> ended(name, verified, failure));
        }
        return job;
    }

    private void ended(String name, @Nullable VerifiedDataset verified, @Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (verified != null) {
            verifiedSets.put(name, verified);
        } else if (cause instanceof Problem problem) {
            troubles.put(name, problem);
        } else if (cause != null && !(cause instanceof CancellationException)) {
            Thread thread =
                    Thread.currentThread(); // a defect: left to the thread's handler, since a future would keep it to
            // itself
            thread.getUncaughtExceptionHandler().uncaughtException(thread, cause);
        }
        running.remove(name);
        changed();
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
