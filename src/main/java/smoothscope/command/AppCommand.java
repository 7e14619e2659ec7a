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
            out.println("There is no display: the default figure would be written to " + DEFAULT_FIGURE + ".");
        }
        return CommandLineProgram.DONE;
    }
}
