package smoothscope.app.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.dataset.download.LocalAcquisition;
import smoothscope.dataset.library.Catalogue;
import smoothscope.dataset.library.DataFolders;
import smoothscope.dataset.library.PlacesFile;
import smoothscope.job.Job;
import smoothscope.session.data.DatasetLibrary;
import smoothscope.session.data.LibraryEntry;
import smoothscope.session.data.VerifiedDataset;

/** All work is done on the spot. */
class LibraryModelTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private DatasetLibrary library;

    @SuppressWarnings("NullAway.Init")
    private LibraryModel model;

    @BeforeEach
    void open() {
        Path downloads = folder.resolve("downloads");
        library = new DatasetLibrary(
                List.of(Catalogue.get("drawn"), Catalogue.get("mnist")),
                places -> new DataFolders(List.of(), places, List.of(downloads), downloads),
                new PlacesFile(folder),
                LocalAcquisition.withFree(Long.MAX_VALUE),
                Runnable::run);
        model = new LibraryModel(library, Runnable::run, Runnable::run, failure -> {
            throw new IllegalStateException(failure);
        });
    }

    private List<String> names() {
        return model.library().get().entries().stream().map(LibraryEntry::name).toList();
    }

    @Test
    void nothingIsListedBeforeItLooked() {
        assertEquals(List.of(), names());
        assertEquals("", model.selected().get());
    }

    @Test
    void theFirstSetIsSelectedWhereNoneIs() {
        model.refresh();
        assertEquals(List.of("drawn", "mnist"), names());
        assertEquals("drawn", model.selected().get());
        assertEquals(folder.resolve("downloads"), model.library().get().downloads());
    }

    @Test
    void aSelectionStaysWhileItsSetIsThere() {
        model.refresh();
        model.selected().set("mnist");
        model.refresh();
        assertEquals("mnist", model.selected().get());
        model.selected().set("nowhere");
        model.refresh();
        assertEquals("drawn", model.selected().get());
    }

    @Test
    void itLooksWhenSomethingChangesUntilItEnds() {
        Job<VerifiedDataset> first = library.addOwn(folder.resolve("nowhere"));
        assertTrue(first.outcome().isCompletedExceptionally());
        assertEquals(List.of("drawn", "mnist"), names());
        LibraryModel later = new LibraryModel(library, Runnable::run, Runnable::run, failure -> {});
        later.end();
        Job<VerifiedDataset> second = library.addOwn(folder.resolve("nowhere"));
        assertTrue(second.outcome().isCompletedExceptionally());
        assertEquals(LibraryModel.Listing.EMPTY, later.library().get());
    }

    @Test
    void aFolderThatWasRefusedStaysSelectedSoThatItsTroubleIsSaid() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        model.addOwn(empty);
        String name = Catalogue.FOLDER + empty;
        assertEquals(name, model.selected().get());
        assertTrue(library.trouble(name).isPresent());
        assertEquals(List.of("drawn", "mnist"), names());
        model.refresh();
        assertEquals(name, model.selected().get());
    }
}
