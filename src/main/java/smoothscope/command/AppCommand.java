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

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The recording to open; without it the shipped one.")
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
            Path recording = file.or(() -> Shipped.first(DataFolders.usual().searched()))
                    .orElseThrow(() -> new Unreadable(Path.of("datasets"), "holds no recording to show"));
            DefaultFigure.write(recording, DEFAULT_FIGURE);
            out.println("There is no display: the default figure of " + recording.getFileName() + " was written to "
                    + DEFAULT_FIGURE + ".");
        }
        return CommandLineProgram.DONE;
    }
}
