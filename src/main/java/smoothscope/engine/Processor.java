package smoothscope.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What the processor can do. */
public final class Processor {
    private static final Path LINUX = Path.of("/proc/cpuinfo");
    private static final Set<String> BFLOAT16 = Set.of("avx512_bf16", "amx_bf16");

    private Processor() {}

    /** Whether it multiplies numbers of bfloat16 itself; others imitate that at a twenty-fifth of the speed. Known of Linux alone. */
    public static boolean hasBfloat16() {
        return hasBfloat16(LINUX);
    }

    static boolean hasBfloat16(Path description) {
        try (var lines = Files.lines(description)) {
            return lines.filter(line -> line.startsWith("flags"))
                    .findFirst()
                    .map(line -> List.of(line.split("\\s+")))
                    .filter(flags -> flags.stream().anyMatch(BFLOAT16::contains))
                    .isPresent();
        } catch (IOException | RuntimeException unknown) {
            return false; // no Linux, or not readable
        }
    }
}
