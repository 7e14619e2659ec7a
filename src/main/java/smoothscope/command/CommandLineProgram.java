package smoothscope.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import smoothscope.command.figure.FigureCommand;
import smoothscope.command.option.DecimalConverter;
import smoothscope.command.recording.JoinCommand;
import smoothscope.command.recording.MeasureCommand;
import smoothscope.command.recording.ObserveCommand;
import smoothscope.command.recording.ProjectCommand;
import smoothscope.command.terminal.Exit;
import smoothscope.command.terminal.Outlet;
import smoothscope.command.training.DistilCommand;
import smoothscope.command.training.SweepCommand;
import smoothscope.command.training.TrainCommand;
import smoothscope.file.Log;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.OneLine;
import smoothscope.problem.Problem;
import smoothscope.problem.Sentence;
import smoothscope.problem.Unexpected;
import smoothscope.session.experiment.EngineReport;

/**
 * The command line: what is wrong is said in exactly one line on standard error, and told apart by the exit code.
 *
 * <p>0 done; 1 failed; 2 wrong usage; 130 interrupted, with what was learned written.
 */
public final class CommandLineProgram {
    /** In place of what a locale could not read. */
    private static final char LOST = '\uFFFD';

    private final WindowOpener window;
    private UnaryOperator<CommandLine> outlets = UnaryOperator.identity();

    /** @param window what opens the window, since this package knows no JavaFX */
    public CommandLineProgram(WindowOpener window) {
        this.window = window;
    }

    /** Standard output and standard error of the commands, in place of the process's own. */
    public CommandLineProgram to(PrintWriter out, PrintWriter err) {
        this.outlets = line -> line.setOut(out).setErr(err);
        return this;
    }

    /** Runs one command line and yields its exit code, whatever is thrown. */
    @SuppressWarnings("CatchingUnchecked")
    public int run(String... arguments) {
        PrintWriter err = outlets.apply(new CommandLine(CommandSpec.create())).getErr();
        try {
            return execute(arguments);
        } catch (Throwable thrown) {
            return failed(err, thrown);
        }
    }

    private int execute(String... arguments) {
        requireNamesThatCanBeRead(arguments);
        boolean nothingToRead = arguments.length == 0;
        if (nothingToRead && window.open(List.of(), List.of())) {
            return Exit.DONE; // where there is nothing to be read, the window need not wait for what would read it
        }
        WindowOpener opener = nothingToRead ? (files, beside) -> false : window;
        CommandLine line = new CommandLine(new RootCommand(opener)).addSubcommand(new AppCommand(opener));
        if (!opensTheWindow(arguments)) {
            addTheOthers(line);
        }
        int code = outlets.apply(line)
                .registerConverter(Double.class, new DecimalConverter())
                .registerConverter(double.class, new DecimalConverter())
                .setParameterExceptionHandler(wrongUsage())
                .setExecutionExceptionHandler(failure())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false) // a file's name may begin so
                .execute(arguments);
        if (code == Exit.DONE && !EngineReport.now().version().isEmpty()) {
            tellIgnored(line.getErr());
        }
        return code == Exit.DONE && (line.getOut().checkError() || System.out.checkError())
                ? unheard(line.getErr())
                : code;
    }

    /** Who sets a variable for another program may wonder why it has no effect here. */
    private static void tellIgnored(PrintWriter err) {
        List<String> ignored = EngineReport.ignored();
        if (!ignored.isEmpty()) {
            say(err, "Ignored, since the PyTorch that came along is used: " + String.join(", ", ignored) + ".");
        }
    }

    /** Under a locale that knows ASCII alone, names of files arrive here with other characters lost. */
    private static void requireNamesThatCanBeRead(String... arguments) {
        if (Stream.concat(Stream.of(arguments), Stream.of(System.getProperty("user.dir", "")))
                .anyMatch(each -> each.indexOf(LOST) >= 0)) {
            throw new InvalidSetting(
                    Sentence.of("The locale that this was started under cannot name a file or folder that is meant."),
                    "Set LC_ALL to one of UTF-8, for instance LC_ALL=C.UTF-8, and begin again.");
        }
    }

    /** What was said found no room. A reader that has seen enough and closed its pipe needs no word of it. */
    private static int unheard(PrintWriter err) {
        if (!Outlet.isPipe()) {
            say(err, "Standard output cannot be written: make room there, or choose another place.");
        }
        return Exit.FAILED;
    }

    /** The window need not wait until the options of all other commands are looked through. */
    private static boolean opensTheWindow(String... arguments) {
        return arguments.length == 0 || arguments[0].equals("app");
    }

    private static void addTheOthers(CommandLine line) {
        line.addSubcommand(new TrainCommand())
                .addSubcommand(new SweepCommand())
                .addSubcommand(new DistilCommand())
                .addSubcommand(new JoinCommand())
                .addSubcommand(new ObserveCommand())
                .addSubcommand(new FigureCommand())
                .addSubcommand(new ProjectCommand())
                .addSubcommand(new MeasureCommand())
                .addSubcommand(new DatasetsCommand());
    }

    private static IParameterExceptionHandler wrongUsage() {
        return (exception, arguments) -> {
            CommandLine at = exception.getCommandLine();
            String help = at.getCommandName().equals(RootCommand.NAME)
                    ? RootCommand.NAME + " --help"
                    : RootCommand.NAME + " " + at.getCommandName() + " --help";
            say(at.getErr(), exception.getMessage() + nearOnes(exception) + " (" + help + " lists what is possible)");
            return Exit.WRONG_USAGE;
        };
    }

    private static String nearOnes(ParameterException exception) {
        List<String> near =
                exception instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        return near.isEmpty() ? "" : "; near ones are: " + String.join(", ", near);
    }

    private static IExecutionExceptionHandler failure() {
        return (Exception exception, CommandLine at, ParseResult result) -> failed(at.getErr(), exception);
    }

    /** Says what went wrong and what can be done about it, in one line. */
    private static int failed(PrintWriter err, Throwable thrown) {
        if (thrown instanceof CancellationException) {
            say(err, "Interrupted.");
            return Exit.INTERRUPTED;
        }
        Problem problem = Unexpected.problem(thrown);
        Log.ofUser().keep(problem);
        say(
                err,
                problem.sentence() + " " + problem.nextStep()
                        + (problem instanceof Unexpected
                                ? " (log: " + Log.ofUser().file() + ")"
                                : ""));
        return problem instanceof InvalidSetting ? Exit.WRONG_USAGE : Exit.FAILED;
    }

    private static void say(PrintWriter err, String line) {
        err.println(OneLine.of(line));
        err.flush();
    }
}
