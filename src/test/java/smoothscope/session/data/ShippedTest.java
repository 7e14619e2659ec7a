package smoothscope.session.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path touch(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }

    @Test
    void thePapersFirstRowStandsFirstAndTheOthersByName() throws IOException {
        Path small = touch("b/drawn-small.npz");
        Path first = touch("b/cifar10-alexnet.npz");
        Path mine = touch("a/animals.npz");
        touch("a/cifar10-alexnet.safetensors");
        Path a = folder.resolve("a");
        Path b = folder.resolve("b");
        assertEquals(List.of(first, mine, small), Shipped.in(List.of(b, a, b, folder.resolve("gone"))));
        assertEquals(Optional.of(first), Shipped.first(List.of(a, b)));
        assertEquals(Optional.of(mine), Shipped.first(List.of(a)));
        assertEquals(Optional.empty(), Shipped.first(List.of(folder)));
    }
}
