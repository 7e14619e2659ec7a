package smoothscope.app.data;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import smoothscope.app.text.Texts;
import smoothscope.app.text.TimeText;
import smoothscope.dataset.library.Catalogue;
import smoothscope.dataset.library.KnownSet;
import smoothscope.job.Progress;
import smoothscope.session.data.LibraryEntry;
import smoothscope.session.data.VerifiedDataset;
import smoothscope.text.Decimals;

/** What is said of a data set. */
final class SetWords {
    private SetWords() {}

    static String title(String name) {
        return name.startsWith(Catalogue.FOLDER)
                ? String.valueOf(Catalogue.path(name).getFileName())
                : Texts.of("data.title." + name);
    }

    /** Its state in a word or two. */
    static String state(LibraryEntry entry) {
        if (entry instanceof LibraryEntry.Known known) {
            boolean begun = !known.isReady() && known.arrived() > 0;
            return Texts.of("data.state." + (begun ? "begun" : key(known)));
        }
        return Texts.of(entry.isReady() ? "data.state.own" : "data.state.gone");
    }

    private static String key(LibraryEntry.Known known) {
        return switch (known.presence().kind()) {
            case BUILT_IN -> "builtin";
            case WHOLE -> "here";
            case IN_PART -> "part";
            case ABSENT -> "absent";
        };
    }

    /** Classes, images, size. */
    static String contents(KnownSet.Contents contents) {
        return Texts.of(
                "data.contents",
                contents.classes(),
                Decimals.count(contents.train()),
                Decimals.count(contents.validation()),
                contents.side(),
                Texts.of(contents.channels() == 1 ? "data.grey" : "data.colour"));
    }

    /** Where it is, or what is missing; empty where there is nothing to say. */
    static Optional<String> place(LibraryEntry entry, Path downloads) {
        if (!(entry instanceof LibraryEntry.Known known)) {
            return entry.place().map(folder -> Texts.of(entry.isReady() ? "data.place" : "data.gone", folder));
        }
        return switch (known.presence().kind()) {
            case BUILT_IN -> Optional.empty();
            case WHOLE -> known.place().map(folder -> Texts.of("data.place", folder));
            case IN_PART -> known.place().map(folder -> Texts.of("data.missing", folder, missing(known)));
            case ABSENT ->
                Optional.of(
                        known.arrived() > 0
                                ? Texts.of(
                                        "data.begun",
                                        megabytes(known.arrived()),
                                        megabytes(known.set().downloadBytes()))
                                : Texts.of("data.absent", downloads));
        };
    }

    private static String missing(LibraryEntry.Known known) {
        return known.presence().missing().stream().collect(Collectors.joining(", "));
    }

    /** What the last job found. */
    static String found(VerifiedDataset verified) {
        if (verified.files() == 0) {
            return Texts.of("data.found.own", Decimals.count(verified.train()), Decimals.count(verified.validation()));
        }
        return verified.different() == 0
                ? Texts.of("data.found.published")
                : Texts.of("data.found.different", verified.different(), verified.files());
    }

    /** How far a job has come, how fast it is, and how long it will take. */
    static String progress(Progress.State state) {
        boolean bytes = state.unit().equals("bytes");
        String done = bytes ? megabytes(state.done()) : Decimals.count(state.done());
        String total = bytes ? megabytes(state.total()) : Decimals.count(state.total());
        if (state.total() <= 0) {
            return done;
        }
        String far = Texts.of("data.far", done, total);
        if (!bytes || state.rate() == 0) {
            return far;
        }
        return Texts.of(
                "data.pace", far, String.format(Locale.ROOT, "%.1f", state.rate() / 1e6), TimeText.left(state.left()));
    }

    static String megabytes(long bytes) {
        double mega = bytes / 1e6;
        return String.format(Locale.ROOT, mega < 10 ? "%.1f MB" : "%.0f MB", mega);
    }
}
