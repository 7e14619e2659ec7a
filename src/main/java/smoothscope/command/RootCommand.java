package smoothscope.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = RootCommand.NAME,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Shows what label smoothing does to the last layer of a network. Without a command, the window opens.",
        synopsisSubcommandLabel = "[COMMAND]")
final class RootCommand implements Callable<Integer> {
    static final String NAME = "smoothscope";

    private final WindowOpener window;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    RootCommand(WindowOpener window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        return AppCommand.open(window, List.of(), List.of(), spec.commandLine().getOut());
    }
}
