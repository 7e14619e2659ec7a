package smoothscope.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import smoothscope.command.figure.DefaultFigure;
import smoothscope.command.terminal.Exit;
import smoothscope.dataset.library.DataFolders;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.problem.Unreadable;
import smoothscope.session.data.Shipped;
import smoothscope.session.view.ViewFile;
import smoothscope.session.view.ViewState;

@Command(
        name = "app",
        mixinStandardHelpOptions = true,
        description = "Opens the window; without a display, writes the default figure.")
final class AppCommand implements Callable<Integer> {
    private static final Path DEFAULT_FIGURE = Path.of("smoothscope.png");

    private final WindowOpener window;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "The recording or saved view to open; several recordings of the same examples are taken"
                    + " together. Without it what was looked at last.")
    private List<Path> files = List.of();

    @Option(
            names = "--beside",
            paramLabel = "R.npz",
            description =
                    "Another recording for the lower row of panels; given several times, they are taken together.")
    private List<Path> beside = List.of();

    @Option(
            names = "--new",
            description = "Opens a window of its own, also where one is open that would take the files over.")
    private boolean another;

    AppCommand(WindowOpener window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        if (files.isEmpty() && !beside.isEmpty()) {
            throw new InvalidSetting(
                    Sentence.of("--beside needs a recording to stand beside."),
                    "Name one before it: app FILE --beside OTHER.");
        }
        WindowOpener opener = another ? window::openAnother : window;
        return open(opener, files, beside, spec.commandLine().getOut());
    }

    static int open(WindowOpener window, List<Path> files, List<Path> beside, PrintWriter out) {
        if (!window.open(files, beside)) {
            if (files.size() == 1 && ViewFile.isOne(files.get(0))) {
                return writeView(files.get(0), out);
            }
            List<Path> recordings = files.isEmpty() ? List.of(shipped()) : files;
            DefaultFigure.write(recordings, beside, DEFAULT_FIGURE);
            out.println("There is no display: the default figure of " + names(recordings, beside) + " was written to "
                    + DEFAULT_FIGURE + ".");
        }
        return Exit.DONE;
    }

    private static Path shipped() {
        return Shipped.first(DataFolders.usual().searched())
                .orElseThrow(() -> new Unreadable(Path.of("datasets"), "holds no recording to show"));
    }

    private static String names(List<Path> recordings, List<Path> beside) {
        return Stream.concat(recordings.stream(), beside.stream())
                .map(file -> String.valueOf(file.getFileName()))
                .collect(Collectors.joining(" and "));
    }

    private static int writeView(Path file, PrintWriter out) {
        ViewState view = ViewFile.read(file, DataFolders.usual().searched());
        if (view.recordings().isEmpty()) {
            throw new Unreadable(file, "names no recording");
        }
        DefaultFigure.writeView(view, DEFAULT_FIGURE);
        out.println(
                "There is no display: the figure of " + file.getFileName() + " was written to " + DEFAULT_FIGURE + ".");
        return Exit.DONE;
    }
}
