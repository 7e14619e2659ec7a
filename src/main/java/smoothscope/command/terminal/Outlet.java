package smoothscope.command.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What standard output is. */
public final class Outlet {
    private static final Path OUT = Path.of("/proc/self/fd/1");

    private Outlet() {}

    /** Whether it is known to be a pipe. */
    public static boolean isPipe() {
        try {
            return Files.isSymbolicLink(OUT)
                    && Files.readSymbolicLink(OUT).toString().startsWith("pipe:");
        } catch (IOException unknown) {
            return false;
        }
    }
}
