package smoothscope.command.option;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import smoothscope.command.terminal.ProgressLines;
import smoothscope.job.Job;
import smoothscope.problem.Template;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.file.Recordings;
import smoothscope.snapshot.own.OwnReading;
import smoothscope.training.trained.SavedTensors;

/** Reads the files that a command names; whoever sits before a terminal sees how far it is where that takes long. */
public final class ReadRecording {
    private ReadRecording() {}

    /** @param reading how somebody's own arrays among them are read */
    public static Recording read(List<Path> files, OwnReading reading, PrintWriter told) {
        return await(
                Job.start(ReadRecording::onThreadOfItsOwn, progress -> {
                    try (SavedTensors arrays = new SavedTensors(files)) {
                        return arrays.read(some -> Recordings.read(some, progress, reading));
                    }
                }),
                told);
    }

    /** Works something out that may take long. */
    public static <T> T working(@Template String task, Supplier<T> work, PrintWriter told) {
        return await(
                Job.start(ReadRecording::onThreadOfItsOwn, progress -> {
                    progress.begin(task, 0, "");
                    return work.get();
                }),
                told);
    }

    /** What is written into a file or to another program stays free of it. */
    private static <T> T await(Job<T> job, PrintWriter told) {
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
