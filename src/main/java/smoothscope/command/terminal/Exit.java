package smoothscope.command.terminal;

import picocli.CommandLine.ExitCode;

/** How a command ends. */
public final class Exit {
    public static final int DONE = ExitCode.OK;
    public static final int FAILED = 1;
    public static final int WRONG_USAGE = 2;
    /** What was learned is written. */
    public static final int INTERRUPTED = 130;

    private Exit() {}
}
