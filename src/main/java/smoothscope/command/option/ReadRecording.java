package smoothscope.command.option;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import smoothscope.command.terminal.ProgressLines;
import smoothscope.job.Job;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.file.Recordings;

/** Reads the files that a command names; whoever sits before a terminal sees how far it is where that takes long. */
public final class ReadRecording {
    private ReadRecording() {}

    /** With everything that can be measured. */
    public static Recording measured(List<Path> files, PrintWriter told) {
        return await(Job.start(ReadRecording::onThreadOfItsOwn, progress -> Recordings.read(files, progress)), told);
    }

    /** To look at alone. */
    public static Recording unmeasured(List<Path> files, PrintWriter told) {
        return await(
                Job.start(ReadRecording::onThreadOfItsOwn, progress -> Recordings.readUnmeasured(files, progress)),
                told);
    }

    /** What is written into a file or to another program stays free of it. */
    private static Recording await(Job<Recording> job, PrintWriter told) {
        PrintWriter to = isTerminal() ? told : new PrintWriter(PrintWriter.nullWriter());
        return new ProgressLines(to).await(job);
    }

    /** From Java 22 on there is a console without a terminal too, which says so. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }

    private static void onThreadOfItsOwn(Runnable work) {
        Thread thread = new Thread(work, "reading");
        thread.setDaemon(true);
        thread.start();
    }
}
