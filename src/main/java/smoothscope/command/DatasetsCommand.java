package smoothscope.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import smoothscope.command.terminal.Exit;
import smoothscope.command.terminal.ProgressLines;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.download.Acquisition;
import smoothscope.dataset.library.Catalogue;
import smoothscope.dataset.library.DataFolders;
import smoothscope.dataset.library.KnownSet;
import smoothscope.dataset.published.PublishedFile;
import smoothscope.dataset.published.PublishedFile.State;
import smoothscope.job.Job;
import smoothscope.job.Progress;
import smoothscope.problem.WrongContents;

@Command(
        name = "datasets",
        mixinStandardHelpOptions = true,
        description = "Lists the data sets that are known, checks one, or downloads one. Alone it lists them.")
final class DatasetsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "A folder that holds data sets, asked before all others.")
    private @Nullable Path data;

    @Override
    public Integer call() {
        return list();
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Says of each data set what it is, under which terms it may be used, and where it is.")
    int list() {
        PrintWriter out = out();
        DataFolders folders = folders();
        int width = Catalogue.all().stream()
                .map(set -> set.name().length())
                .max(Comparator.naturalOrder())
                .orElse(0);
        for (KnownSet set : Catalogue.all()) {
            String indent = " ".repeat(width + 2);
            out.println(set.name() + " ".repeat(width + 2 - set.name().length()) + where(set, folders));
            out.println(indent + set.description());
            out.println(indent + set.terms() + (set.citation().isEmpty() ? "" : " " + set.citation()));
        }
        out.println(Catalogue.FOLDER
                + "PATH  images of your own: a folder for each class, JPEG, PNG, WebP, BMP, GIF or TIFF");
        out.println("Looked for in: "
                + folders.searched().stream().map(Path::toString).collect(Collectors.joining(", ")));
        out.flush();
        return Exit.DONE;
    }

    static String where(KnownSet set, DataFolders folders) {
        if (set.isBuiltIn()) {
            return "built in";
        }
        return set.locate(folders)
                .map(Path::toString)
                .orElseGet(() -> "not here (to download: " + ProgressLines.megabytes(set.downloadBytes()) + ")");
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Compares the files of a data set with what was published, by length and checksum.")
    int check(@Parameters(paramLabel = "NAME", description = "The data set.") String name) {
        if (name.startsWith(Catalogue.FOLDER) || Catalogue.get(name).isBuiltIn()) {
            Dataset set = awaited(progress -> Catalogue.load(name, folders(), progress));
            say(set.name() + ": " + set.classes().size() + " classes, "
                    + set.train().size() + " images to train on, "
                    + set.validation().size() + " to validate, all readable.");
            return Exit.DONE;
        }
        KnownSet set = Catalogue.get(name);
        Path folder = set.present(folders());
        Map<PublishedFile, State> states = awaited(progress -> states(set, folder, progress));
        states.forEach((file, state) -> say(file.name() + "  " + words(state)));
        long different = states.values().stream()
                .filter(state -> state != State.AS_PUBLISHED)
                .count();
        if (different > 0) {
            throw WrongContents.ofData(
                    folder, "%s of its %s files are not what was published", different, states.size());
        }
        say(folder + " is whole and as published.");
        return Exit.DONE;
    }

    @Command(
            name = "get",
            mixinStandardHelpOptions = true,
            description = {
                "Downloads a data set from its publisher, over HTTPS and verified by checksum.",
                "What was cut goes on where it ended when the command is given again."
            })
    int get(@Parameters(paramLabel = "NAME", description = "The data set.") String name) {
        KnownSet set = Catalogue.get(name);
        Path folder = awaited(progress ->
                Acquisition.overHttps().get(set, DataFolders.into(data).downloads(), progress));
        say(set.title() + " is in " + folder + ".");
        say(set.terms() + " " + set.citation());
        return Exit.DONE;
    }

    private static Map<PublishedFile, State> states(KnownSet set, Path folder, Progress progress) {
        Map<PublishedFile, State> states = new LinkedHashMap<>();
        Iterator<State> found = set.check(folder, progress).iterator();
        set.files().forEach(file -> states.put(file, found.next()));
        return states;
    }

    private static String words(State state) {
        return switch (state) {
            case AS_PUBLISHED -> "as published";
            case DIFFERENT -> "not what was published";
            case MISSING -> "missing";
        };
    }

    private DataFolders folders() {
        return DataFolders.of(data);
    }

    private <T> T awaited(Job.Work<T> work) {
        return new ProgressLines(out()).await(Job.start(DatasetsCommand::inBackground, work));
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "data sets");
        thread.setDaemon(true);
        thread.start();
    }

    private void say(String line) {
        out().println(line);
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
