package smoothscope.network.process;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProcessCommandTest {
    private static final String OUTSIDE = "-XX:MaxDirectMemorySize=";

    /** Unasked, no more than the heap would be allowed. */
    @Test
    void theLargestFileThatIsRunFitsOutsideOfTheHeap() {
        String most = ProcessCommand.of("--onnx-server", Path.of("net.onnx"), Path.of("folder")).stream()
                .filter(each -> each.startsWith(OUTSIDE))
                .findFirst()
                .orElseThrow();
        assertTrue(most.matches(OUTSIDE + "[3-9]g"), most);
    }
}
