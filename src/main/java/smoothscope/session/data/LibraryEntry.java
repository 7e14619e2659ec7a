package smoothscope.session.data;

import java.nio.file.Path;
import java.util.Optional;
import smoothscope.dataset.library.Catalogue;
import smoothscope.dataset.library.KnownSet;
import smoothscope.dataset.library.Presence;

/** A data set that can be trained on, or that could be if it were here. */
public sealed interface LibraryEntry {
    /** Its name in the catalogue. */
    String name();

    /** True where it can be trained on. */
    boolean isReady();

    /** Whether the user pointed to where it lies, so that it can be forgotten. */
    boolean remembered();

    /** Where its files are; empty where none is here, and where the program draws it. */
    Optional<Path> place();

    /**
     * A set that the program knows.
     *
     * @param arrived bytes of a download that can be resumed
     * @param remembered whether the user pointed to where it lies
     */
    record Known(KnownSet set, Presence presence, long arrived, boolean remembered) implements LibraryEntry {
        @Override
        public String name() {
            return set.name();
        }

        @Override
        public boolean isReady() {
            return presence.isReady();
        }

        @Override
        public Optional<Path> place() {
            return presence.place();
        }
    }

    /**
     * The user's own images, a folder for each class.
     *
     * @param isReady whether the folder is there
     */
    record Own(Path folder, boolean isReady) implements LibraryEntry {
        @Override
        public String name() {
            return Catalogue.name(folder);
        }

        @Override
        public boolean remembered() {
            return true;
        }

        @Override
        public Optional<Path> place() {
            return Optional.of(folder);
        }
    }
}
