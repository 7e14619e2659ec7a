package smoothscope.network.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command that starts a process for a stranger's network: fenced in where the system offers a fence. */
public final class ProcessCommand {
    private static final String MAIN = "smoothscope.Smoothscope";
    private static final List<String> FENCE = List.of(
            "bwrap",
            "--ro-bind",
            "/",
            "/",
            "--dev",
            "/dev",
            "--proc",
            "/proc",
            "--unshare-user-try",
            "--unshare-pid",
            "--unshare-net",
            "--unshare-ipc",
            "--die-with-parent");
    /** It may have no more memory than the machine (or 8 GB), and is the first to go where that is too much. */
    private static final String BOUNDED = "m=$(sed -n 's/^MemTotal: *\\([0-9]*\\).*/\\1/p' /proc/meminfo);"
            + " [ -n \"$m\" ] && ulimit -v $((m > 8000000 ? m : 8000000));"
            + " [ -w /proc/self/oom_score_adj ] && echo 1000 > /proc/self/oom_score_adj; ";

    /** Memory outside of the heap: for a file of 2 GB, the largest that is run, and images beside it. */
    private static final String OUTSIDE = "3g";

    private static final boolean FENCED = tryFence();

    /** Where native libraries lie. */
    private static final List<String> PASSED =
            List.of("PYTORCH_LIBRARY_PATH", "DJL_CACHE_DIR", "ENGINE_CACHE_DIR", "onnxruntime.native.path");

    private ProcessCommand() {}

    /** Whether such a process can change no file and reach no network here. */
    public static boolean isFenced() {
        return FENCED;
    }

    /**
     * @param service the first argument
     * @param folder an empty one, where it works
     */
    static List<String> of(String service, Path file, Path folder) {
        List<String> command = new ArrayList<>();
        if (!isWindows()) {
            // its answers go through a pipe of their own, which what it prints does not reach
            command.addAll(List.of("/bin/sh", "-c", BOUNDED + "exec \"$@\" 3>&1 1>&2", "sh"));
        }
        if (FENCED) {
            command.addAll(FENCE);
            command.addAll(List.of("--tmpfs", folder.toString(), "--chdir", folder.toString())); // in memory, its own
        }
        command.addAll(program(folder));
        command.add(service);
        command.add(file.toString());
        return command;
    }

    /** This program once more: by Java, or as it was installed. */
    private static List<String> program(Path folder) {
        Path java = Path.of(System.getProperty("java.home", ""), "bin", isWindows() ? "java.exe" : "java");
        String installed = System.getProperty("jpackage.app-path", "");
        if (!Files.isExecutable(java) && !installed.isEmpty()) {
            return List.of(installed);
        }
        List<String> program = new ArrayList<>(List.of(
                java.toString(),
                "-Xmx1g",
                "-XX:MaxDirectMemorySize=" + OUTSIDE,
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder,
                "-XX:ErrorFile=" + folder.resolve("error.log"),
                "-XX:-CreateCoredumpOnCrash",
                "-Duser.home=" + System.getProperty("user.home", "")));
        for (String passed : PASSED) {
            String value = System.getProperty(passed);
            if (value != null) {
                program.add("-D" + passed + "=" + value);
            }
        }
        program.addAll(List.of("-cp", absolute(System.getProperty("java.class.path", "")), MAIN));
        return program;
    }

    private static String absolute(String classPath) {
        List<String> entries = new ArrayList<>();
        for (String each : classPath.split(java.io.File.pathSeparator, -1)) {
            entries.add(Path.of(each).toAbsolutePath().toString());
        }
        return String.join(java.io.File.pathSeparator, entries);
    }

    static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }

    /** A fence that is there may still be forbidden. */
    private static boolean tryFence() {
        List<String> command = new ArrayList<>(FENCE);
        command.add("/bin/true");
        try {
            Process tried = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return tried.waitFor(5, TimeUnit.SECONDS) && tried.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
