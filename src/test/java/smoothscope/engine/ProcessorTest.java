package smoothscope.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessorTest {
    @ParameterizedTest
    @CsvSource({
        "fpu sse2 avx2, false",
        "fpu avx2 avx512f avx512bw, false",
        "fpu avx512f avx512_bf16 avx512_vnni, true",
        "fpu amx_tile amx_bf16 amx_int8, true",
        "my_avx512_bf16_not, false"
    })
    void bfloat16IsTheProcessorsOwnWhereLinuxSaysSo(String flags, boolean has, @TempDir Path folder)
            throws IOException {
        Path description = folder.resolve("cpuinfo");
        Files.writeString(
                description, "processor\t: 0\nmodel name\t: avx512_bf16\nflags\t\t: " + flags + "\nbugs\t\t:\n");
        assertEquals(has, Processor.hasBfloat16(description));
    }

    @Test
    void elsewhereItIsNotKnown(@TempDir Path folder) {
        assertFalse(Processor.hasBfloat16(folder.resolve("none")));
    }
}
