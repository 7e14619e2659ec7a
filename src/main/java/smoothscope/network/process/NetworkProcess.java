package smoothscope.network.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import smoothscope.problem.Sentence;
import smoothscope.problem.WrongContents;

/** A process in which a stranger's network runs: asked through pipes, ended at any time, and nobody is hurt when it breaks down. */
public final class NetworkProcess implements AutoCloseable {
    private static final long LOOK_MILLIS = 100;

    /** What the network itself refuses. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    private final Path file;
    private final Process process;
    private final Path folder;
    private final DataOutputStream out;
    private final DataInputStream in;
    private final BooleanSupplier cancelled;
    /** Should the program end first: nothing may run on without it. */
    private final Thread last = new Thread(this::end, "end of a network's process");

    private volatile boolean closed;

    private NetworkProcess(Path file, Process process, Path folder, BooleanSupplier cancelled) {
        this.file = file;
        this.process = process;
        this.folder = folder;
        this.cancelled = cancelled;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        Thread watch = new Thread(this::watch, "watch over " + file.getFileName());
        watch.setDaemon(true);
        watch.start();
        Runtime.getRuntime().addShutdownHook(last);
    }

    /**
     * @param service the first argument of the process, which says what kind of network it runs
     * @param cancelled whether the user wants it to end
     */
    public static NetworkProcess start(String service, Path file, BooleanSupplier cancelled) {
        try {
            return start(service, file, Files.createTempDirectory("smoothscope-network"), cancelled);
        } catch (IOException failure) {
            throw WrongContents.ofData(
                    file,
                    Sentence.of("no process could be started to run it in: %s", String.valueOf(failure.getMessage())),
                    Sentence.of("Save its weights as safetensors: these are read without being run."));
        }
    }

    private static NetworkProcess start(String service, Path file, Path folder, BooleanSupplier cancelled)
            throws IOException {
        try {
            Process process = new ProcessBuilder(ProcessCommand.of(service, file.toAbsolutePath(), folder))
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new NetworkProcess(file, process, folder, cancelled);
        } catch (IOException failure) {
            remove(folder);
            throw failure;
        }
    }

    private void watch() {
        try {
            while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (cancelled.getAsBoolean()) {
                    process.destroyForcibly();
                }
            }
        } catch (InterruptedException ended) {
            process.destroyForcibly();
        }
    }

    /** What the network returns for what it is given. */
    public List<ArrayWire.Array> returned(ArrayWire.Array... given) throws Refused {
        try {
            ArrayWire.write(List.of(given), out);
        } catch (IOException gone) {
            throw brokenDown();
        }
        return read();
    }

    /** What it says next, unasked. */
    public List<ArrayWire.Array> read() throws Refused {
        try {
            int kind = in.readUnsignedByte();
            if (kind == ArrayServer.REFUSAL) {
                throw new Refused(in.readUTF());
            }
            return ArrayWire.read(in);
        } catch (IOException gone) {
            throw brokenDown();
        }
    }

    private RuntimeException brokenDown() {
        process.destroyForcibly();
        if (cancelled.getAsBoolean() || closed) {
            return new CancellationException();
        }
        return WrongContents.ofData(
                file,
                Sentence.of("it broke down while it was run, with the process that was made for it"),
                Sentence.of("Check the file, or choose another one."));
    }

    @Override
    public void close() {
        closed = true;
        try {
            Runtime.getRuntime().removeShutdownHook(last);
        } catch (IllegalStateException ending) {
            return; // the hook is at it
        }
        end();
    }

    private void end() {
        process.destroyForcibly();
        try {
            process.waitFor(1, TimeUnit.SECONDS);
            remove(folder);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Path folder) {
        try {
            Files.walkFileTree(folder, new Emptied());
        } catch (IOException stays) {
            // the system empties its folder for temporary files
        }
    }
}
