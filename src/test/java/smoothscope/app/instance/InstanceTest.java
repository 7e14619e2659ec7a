package smoothscope.app.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.file.UserFolders;

class InstanceTest {
    private static final Handover NOTHING = new Handover(List.of(), List.of());

    @TempDir
    Path folder;

    private final BlockingQueue<Handover> opened = new LinkedBlockingQueue<>();

    private Instance instance() {
        return new Instance(folder, "i");
    }

    @Test
    void aLaterStartHandsItsFilesToTheFirst() throws InterruptedException {
        Instance first = instance();
        assertFalse(first.handOver(NOTHING), "nobody runs yet");
        first.listen(opened::add);

        Handover files = new Handover(List.of(Path.of("a b.npz"), Path.of("ζ\n.npz")), List.of(Path.of("c.npz")));
        assertTrue(instance().handOver(files));
        Handover taken = opened.poll(10, TimeUnit.SECONDS);
        assertEquals(files, taken);
        assertEquals(Path.of("c.npz").toAbsolutePath(), taken.beside().get(0));
        first.close();
    }

    @Test
    void afterTheFirstHasEndedTheNextIsTheFirst() {
        Instance first = instance();
        first.handOver(NOTHING);
        first.listen(opened::add);
        first.close();

        Instance next = instance();
        assertFalse(next.handOver(NOTHING));
        next.close();
    }

    @Test
    void aSocketThatWasLeftBehindIsNoObstacle() throws IOException {
        Files.writeString(folder.resolve("i.sock"), "of a program that was killed");
        Instance first = instance();
        assertFalse(first.handOver(NOTHING));
        first.listen(opened::add);
        assertTrue(instance().handOver(NOTHING));
        first.close();
    }

    @Test
    void whatIsNoHandoverIsRefusedAndTheNextIsServed() throws IOException {
        byte[] many = {0x7f, 0, 0, 0};
        assertThrows(IOException.class, () -> Handover.read(new ByteArrayInputStream(many)));
        assertThrows(IOException.class, () -> Handover.read(new ByteArrayInputStream(new byte[0])));
    }

    @Test
    void whereNothingCanBeWrittenEachStartIsOnItsOwn() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Instance nowhere = new Instance(file.resolve("below a file"), "i");
        assertFalse(nowhere.handOver(NOTHING));
        nowhere.listen(opened::add);
    }

    @Test
    void anotherScreenOrAnotherHomeHasAnInstanceOfItsOwn() throws IOException {
        UserFolders mine = UserFolders.of(Map.of(), "Linux", folder.resolve("mine"));
        UserFolders others = UserFolders.of(Map.of(), "Linux", folder.resolve("others"));
        Map<String, String> first = Map.of("XDG_RUNTIME_DIR", folder.toString(), "DISPLAY", ":0");
        Map<String, String> second = Map.of("XDG_RUNTIME_DIR", folder.toString(), "DISPLAY", ":1");
        for (Instance each : List.of(Instance.of(first, mine), Instance.of(second, mine), Instance.of(first, others))) {
            assertFalse(each.handOver(NOTHING));
        }
        assertNotEquals(mine.config(), others.config());
    }
}
