package smoothscope.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import smoothscope.dataset.DataFolders;
import smoothscope.problem.Unreadable;
import smoothscope.session.Shipped;
import smoothscope.session.ViewFile;
import smoothscope.session.ViewState;

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
            arity = "0..1",
            paramLabel = "FILE",
            description = "The recording or saved view to open; without it what was looked at last.")
    private @Nullable Path file;

    AppCommand(WindowOpener window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        return open(window, Optional.ofNullable(file), spec.commandLine().getOut());
    }

    static int open(WindowOpener window, Optional<Path> file, PrintWriter out) {
        if (!window.open(file)) {
            if (file.isPresent() && ViewFile.isOne(file.get())) {
                return writeView(file.get(), out);
            }
            Path recording = file.or(() -> Shipped.first(DataFolders.usual().searched()))
                    .orElseThrow(() -> new Unreadable(Path.of("datasets"), "holds no recording to show"));
            DefaultFigure.write(recording, DEFAULT_FIGURE);
            out.println("There is no display: the default figure of " + recording.getFileName() + " was written to "
                    + DEFAULT_FIGURE + ".");
        }
        return CommandLineProgram.DONE;
    }

    private static int writeView(Path file, PrintWriter out) {
        ViewState view = ViewFile.read(file, DataFolders.usual().searched());
        if (view.recordings().isEmpty()) {
            throw new Unreadable(file, "names no recording");
        }
        DefaultFigure.writeView(view, DEFAULT_FIGURE);
        out.println(
                "There is no display: the figure of " + file.getFileName() + " was written to " + DEFAULT_FIGURE + ".");
        return CommandLineProgram.DONE;
    }
}
