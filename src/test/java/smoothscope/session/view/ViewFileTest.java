package smoothscope.session.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.figure.FigureOptions;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.FileMissing;
import smoothscope.problem.Unreadable;

class ViewFileTest {
    private static final int LONGEST = 1 << 20;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static ViewState of(Path... recordings) {
        return new ViewState(
                List.of(recordings),
                List.of(),
                new ClassTriple(2, 0, 1),
                List.of(0.0, 0.1),
                4,
                SeedChoice.MIDDLE,
                FigureOptions.DEFAULT.withDecorations(false),
                Map.of(),
                Optional.empty());
    }

    private Path touch(String... names) throws IOException {
        Path file = folder.resolve(Path.of("", names));
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }

    @Test
    void aViewIsToldFromARecordingByItsName() {
        assertTrue(ViewFile.isOne(Path.of("a", "lesson.smoothscope")));
        assertTrue(ViewFile.isOne(Path.of("lesson.JSON")));
        assertTrue(ViewFile.isOne(Path.of("lesson.txt")));
        assertFalse(ViewFile.isOne(Path.of("lesson.smoothscope", "r.npz")));
        assertFalse(ViewFile.isOne(Path.of("json")));
    }

    @Test
    void whatWasWrittenIsReadAgain() throws IOException {
        Path recording = touch("r.npz");
        Path file = folder.resolve("lesson.smoothscope");
        ViewFile.write(file, of(recording));
        assertEquals(of(recording), ViewFile.read(file, List.of()));
    }

    @Test
    void aRecordingIsLookedForWhereItWasThenBesideTheViewThenInTheFolders() throws IOException {
        Path gone = folder.resolve("gone").resolve("r.npz");
        Path file = folder.resolve("views").resolve("lesson.smoothscope");
        Files.createDirectories(file.getParent());
        ViewFile.write(file, of(gone));
        List<Path> folders = List.of(folder.resolve("one"), folder.resolve("two"));
        assertEquals(of(gone), ViewFile.read(file, folders));
        Path second = touch("two", "r.npz");
        assertEquals(of(second), ViewFile.read(file, folders));
        Path beside = touch("views", "r.npz");
        assertEquals(of(beside), ViewFile.read(file, folders));
        touch("gone", "r.npz");
        assertEquals(of(gone), ViewFile.read(file, folders));
    }

    @Test
    void aRecordingNamedWithinAFolderIsFoundThereBeforeItsNameAlone() throws IOException {
        Path named = Path.of("sub", "r.npz");
        Path alone = touch("r.npz");
        assertEquals(of(alone), ViewFile.found(of(named), List.of(folder)));
        Path within = touch("sub", "r.npz");
        assertEquals(of(within), ViewFile.found(of(named), List.of(folder)));
        assertEquals(of(Path.of("/")), ViewFile.found(of(Path.of("/")), List.of(folder)));
    }

    @Test
    void whatIsNoViewIsRefusedInOneSentence() throws IOException {
        Path other = Files.writeString(folder.resolve("notes.txt"), "to do");
        assertEquals(
                other + " is not a saved view of Smoothscope.",
                assertThrows(Unreadable.class, () -> ViewFile.read(other, List.of()))
                        .getMessage());
        Path bytes = Files.write(folder.resolve("picture.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertEquals(
                bytes + " cannot be read as text.",
                assertThrows(Unreadable.class, () -> ViewFile.read(bytes, List.of()))
                        .getMessage());
        assertThrows(FileMissing.class, () -> ViewFile.read(folder.resolve("gone.txt"), List.of()));
    }

    @Test
    void aViewOfAMebibyteIsReadAndALongerFileIsNone() throws IOException {
        String text = ViewStateText.write(of(Path.of("r.npz")));
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        Path file = Files.writeString(folder.resolve("long.txt"), text + " ".repeat(LONGEST - bytes));
        assertEquals(of(Path.of("r.npz")), ViewFile.read(file, List.of()));
        Files.writeString(file, text + " ".repeat(LONGEST - bytes + 1));
        assertThrows(Unreadable.class, () -> ViewFile.read(file, List.of()));
    }
}
