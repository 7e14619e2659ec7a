package smoothscope.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program, run as a user runs it: {@code java -jar target/smoothscope.jar …}, in a folder of its own. */
final class Program {
    /** How a run ended and what it said. */
    record Outcome(int exitCode, String out, String err) {}

    private static final Path JAR = Path.of("target", "smoothscope.jar").toAbsolutePath();
    private static final long PATIENCE_SECONDS = 240;

    private final Path folder;

    Program(Path folder) {
        this.folder = folder;
    }

    /** Runs without a display until the program ends. */
    Outcome run(String... arguments) {
        return run(Map.of(), arguments);
    }

    Outcome run(Map<String, String> environment, String... arguments) {
        try {
            Path out = Files.createTempFile(folder, "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            Process process = start(environment, out, err, List.of(), arguments);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "still running after " + PATIENCE_SECONDS + " s: " + String.join(" ", arguments));
            }
            Outcome outcome = new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return outcome;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    /** Starts the program and leaves it running. */
    Process start(Map<String, String> environment, Path out, Path err, List<String> javaOptions, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        return builder.start();
    }
}
