package smoothscope.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFoldersTest {
    @TempDir
    Path home;

    @Test
    void linuxHasThreeFoldersByTheSpecification() {
        UserFolders folders = UserFolders.of(Map.of(), "Linux", home);
        assertEquals(home.resolve(".config/smoothscope"), folders.config());
        assertEquals(home.resolve(".local/share/smoothscope"), folders.data());
        assertEquals(home.resolve(".cache/smoothscope"), folders.cache());
    }

    @Test
    void theEnvironmentMovesThemAndARelativeFolderIsIgnored() {
        UserFolders folders = UserFolders.of(
                Map.of("XDG_CONFIG_HOME", "/c", "XDG_DATA_HOME", "/d", "XDG_CACHE_HOME", "here"), "Linux", home);
        assertEquals(
                new UserFolders(
                        Path.of("/c/smoothscope"), Path.of("/d/smoothscope"), home.resolve(".cache/smoothscope")),
                folders);
    }

    @Test
    void whatWasKeptAmongTheDataMovesOnce() throws IOException {
        UserFolders folders = UserFolders.of(Map.of(), "Linux", home);
        Files.createDirectories(folders.data().resolve("datasets"));
        Files.writeString(folders.data().resolve("preferences.txt"), "old");
        folders.takeOver();
        assertEquals("old", Files.readString(folders.config().resolve("preferences.txt")));
        assertFalse(Files.exists(folders.data().resolve("preferences.txt")));

        Files.writeString(folders.config().resolve("preferences.txt"), "new");
        Files.writeString(folders.data().resolve("preferences.txt"), "of an old version that was run once more");
        folders.takeOver();
        assertEquals("new", Files.readString(folders.config().resolve("preferences.txt")));
    }

    @Test
    void windowsAndMacKeepTheirCustoms() {
        assertEquals(
                home.resolve("Library/Application Support/Smoothscope"),
                UserFolders.of(Map.of(), "Mac OS X", home).config());
        assertEquals(
                Path.of("/roaming/Smoothscope"),
                UserFolders.of(Map.of("APPDATA", "/roaming"), "Windows 11", home)
                        .data());
    }
}
