package smoothscope.session.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.ScaleMode;
import smoothscope.figure.TemplateMode;
import smoothscope.figure.Theme;
import smoothscope.figure.Viewport;
import smoothscope.job.Job;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.Problem;
import smoothscope.problem.Unreadable;
import smoothscope.session.Opening;
import smoothscope.session.PlantedRecordings;
import smoothscope.session.RecordingName;
import smoothscope.session.Session;
import smoothscope.session.ViewDefaults;
import smoothscope.session.view.SeedChoice;
import smoothscope.session.view.ViewFile;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Split;

class SettingsStoreTest {
    private static final Recording PLANTED = PlantedRecordings.small();

    @TempDir
    Path folder;

    private ViewState view(Path recording) {
        return new ViewState(
                List.of(recording),
                List.of(),
                new ClassTriple(4, 0, 2),
                List.of(0.0, 0.2),
                PLANTED.epochs().get(0),
                SeedChoice.MIDDLE,
                FigureOptions.DEFAULT
                        .withDecorations(false)
                        .withTheme(Theme.DARK)
                        .withShading(true),
                Map.of(1, new Viewport(0.5, -0.5, 0.01)),
                Optional.empty());
    }

    @Test
    void whatWasKeptIsRememberedByTheNextStart() {
        WindowState left =
                new WindowState(Optional.of(view(folder.resolve("r.npz"))), "sweep", 480, Split.TRAIN, 1400, 900, true);
        SettingsStore.in(folder.resolve("new")).keep(left);
        assertEquals(left, SettingsStore.in(folder.resolve("new")).window());
        Preferences wants = Preferences.DEFAULT
                .withLanguage(Optional.of("zh-TW"))
                .withTheme(Theme.DARK)
                .withScale(ScaleMode.RELATIVE)
                .withRestore(false)
                .withToured(true)
                .withAlphaPlay(new PlayStyle(0.5, PlayStyle.Loop.ONCE))
                .withEpochPlay(new PlayStyle(4, PlayStyle.Loop.THERE_AND_BACK));
        SettingsStore.in(folder).prefer(before -> wants);
        assertEquals(wants, SettingsStore.in(folder).preferences());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"view\": 3}",
                "\u0000\u0001",
                "{\"theme\": \"PURPLE\", \"width\": -1, \"recordings\": 3}"
            })
    void whatIsDamagedIsSetAsideAndSaid(String damaged) throws Exception {
        Files.writeString(folder.resolve("window.json"), damaged);
        Files.writeString(folder.resolve("preferences.json"), damaged);
        Files.writeString(folder.resolve("recent.json"), damaged);
        SettingsStore settings = SettingsStore.in(folder);
        assertEquals(WindowState.FIRST, settings.window());
        assertEquals(Preferences.DEFAULT, settings.preferences());
        assertEquals(List.of(), settings.recent());
        for (Problem problem : settings.damaged()) {
            assertTrue(problem.sentence().contains("was damaged, and was set aside as"), problem.sentence());
        }
        assertTrue(!settings.damaged().isEmpty());
        assertEquals(damaged, Files.readString(folder.resolve("window.json.damaged")));
        settings.prefer(before -> before.withTheme(Theme.DARK));
        assertEquals(Theme.DARK, SettingsStore.in(folder).preferences().theme());
    }

    @Test
    void bytesThatAreNoTextAreSetAsideAndFoldersInTheWayCountAsNone() throws Exception {
        Files.write(folder.resolve("window.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Files.createDirectories(folder.resolve("preferences.json"));
        SettingsStore settings = SettingsStore.in(folder);
        assertEquals(WindowState.FIRST, settings.window());
        assertEquals(Preferences.DEFAULT, settings.preferences());
        assertTrue(Files.exists(folder.resolve("window.json.damaged")));
    }

    @Test
    void aNameThatIsMissingIsAsByDefaultAndOneTooManyIsPassedOver() throws Exception {
        Files.writeString(folder.resolve("preferences.json"), "{\"theme\": \"DARK\", \"tomorrow\": 1}");
        SettingsStore settings = SettingsStore.in(folder);
        assertEquals(Preferences.DEFAULT.withTheme(Theme.DARK), settings.preferences());
        assertEquals(List.of(), settings.damaged());
    }

    @Test
    void whatAnEarlierVersionKeptIsRead() throws Exception {
        Files.writeString(
                folder.resolve("preferences.txt"),
                "language=zh-TW\ntheme=dark\nscale=own\nrestore=false\nplay-alpha=4.0 once\nplay-epochs=3.0 once\n");
        Files.writeString(folder.resolve("recent.txt"), "/a.npz\t/b.npz\n/c d.npz\n");
        SettingsStore settings = SettingsStore.in(folder);
        assertEquals(
                Preferences.DEFAULT
                        .withLanguage(Optional.of("zh-TW"))
                        .withTheme(Theme.DARK)
                        .withScale(ScaleMode.OWN)
                        .withRestore(false)
                        .withAlphaPlay(new PlayStyle(4, PlayStyle.Loop.ONCE)),
                settings.preferences());
        assertEquals(
                List.of(List.of(Path.of("/a.npz"), Path.of("/b.npz")), List.of(Path.of("/c d.npz"))),
                settings.recent());
        settings.opened(List.of(Path.of("/e.npz")));
        assertEquals(3, SettingsStore.in(folder).recent().size());
    }

    @Test
    void theTenLastFilesAreKeptEachOnceTheLastFirst() {
        SettingsStore settings = SettingsStore.in(folder);
        IntStream.range(0, 12).forEach(i -> settings.opened(List.of(folder.resolve(i + ".npz"))));
        settings.opened(List.of(folder.resolve("5.npz")));
        assertEquals(
                List.of(5, 11, 10, 9, 8, 7, 6, 4, 3, 2).stream()
                        .map(i -> List.of(folder.toAbsolutePath().resolve(i + ".npz")))
                        .toList(),
                settings.recent());
        settings.forgetRecent();
        assertEquals(List.of(), settings.recent());
        SettingsStore next = SettingsStore.in(folder);
        assertEquals(List.of(), next.recent());
        assertEquals(List.of(), next.damaged());
    }

    @Test
    void severalFilesOfOneRecordingAreKeptTogether() {
        SettingsStore settings = SettingsStore.in(folder);
        List<Path> several = List.of(folder.resolve("a.npz"), folder.resolve("b.npz"));
        settings.opened(several);
        settings.opened(List.of(several.get(0)));
        assertEquals(List.of(List.of(several.get(0)), several), settings.recent());
    }

    private Opening opening() {
        return new Opening(
                Runnable::run,
                (file, progress) -> {
                    if (!Files.exists(file)) {
                        throw new Unreadable(file, "does not exist");
                    }
                    return PLANTED;
                },
                List.of());
    }

    @Test
    void aSavedViewFindsItsRecordingWhereItWasAndBesideIt() throws Exception {
        Path recording = Files.createFile(folder.resolve("r.npz"));
        Path file = folder.resolve("v.smoothscope");
        ViewFile.write(file, view(recording));
        Opening.Opened opened = opening().open(file).outcome().get();
        assertEquals(Optional.of(view(recording)), opened.wanted());

        Path moved = Files.createDirectories(folder.resolve("moved"));
        Files.move(recording, moved.resolve("r.npz"));
        Files.move(file, moved.resolve("v.smoothscope"));
        opened = opening().open(moved.resolve("v.smoothscope")).outcome().get();
        assertEquals(moved.resolve("r.npz"), opened.session().file());
    }

    @Test
    void aMissingRecordingIsNamedAndAtTheStartAnotherOneOpens() throws Exception {
        Path other = Files.createFile(folder.resolve("other.npz"));
        ViewState lost = view(folder.resolve("lost.npz"));
        Opening.Opened opened = opening().restore(lost, other).outcome().get();
        assertEquals(other, opened.session().file());
        assertTrue(String.valueOf(opened.instead().orElseThrow()).contains("lost.npz"));
        ViewFile.write(folder.resolve("v.smoothscope"), lost);
        Job<Opening.Opened> alone = opening().open(folder.resolve("v.smoothscope"));
        Exception failure = assertThrows(Exception.class, () -> alone.outcome().get());
        assertTrue(String.valueOf(failure).contains("lost.npz does not exist"), String.valueOf(failure));
    }

    @Test
    void aViewOfTwoRecordingsOpensBothAndWithoutTheLowerOneTheUpperOneAlone() throws Exception {
        Path above = Files.createFile(folder.resolve("above.npz"));
        Path below = Files.createFile(folder.resolve("below.npz"));
        ViewState both = view(above).withBeside(List.of(below)).withAlphas(List.of(0.1, 0.3));
        ViewFile.write(folder.resolve("v.smoothscope"), both);
        Opening.Opened opened =
                opening().open(folder.resolve("v.smoothscope")).outcome().get();
        assertEquals(
                List.of("above", "below"),
                opened.session().names().stream().map(RecordingName::file).toList());
        assertEquals(Optional.of(both), opened.wanted());

        Files.delete(below);
        opened = opening().restore(both, above).outcome().get();
        assertEquals(List.of(), opened.session().names());
        assertEquals(List.of(0.0, 0.3), opened.wanted().orElseThrow().alphas());
        assertEquals(List.of(), opened.wanted().orElseThrow().beside());
        assertTrue(String.valueOf(opened.instead().orElseThrow()).contains("below.npz"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "{\"classes\": [0, 1, 2]}"})
    void aFileThatIsNoViewIsRefusedByName(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("v.smoothscope"), text);
        Unreadable refused = assertThrows(Unreadable.class, () -> ViewFile.read(file, List.of()));
        assertTrue(String.valueOf(refused).contains("v.smoothscope is not a saved view"));
    }

    @Test
    void aViewOfAnotherRecordingIsHeldToWhatThisOneHas() {
        Session session = new Session(folder.resolve("r.npz"), PLANTED);
        ViewState foreign = new ViewState(
                List.of(Path.of("x.npz")),
                List.of(),
                new ClassTriple(0, 1, 999),
                List.of(Double.NaN, 7.0),
                -4,
                SeedChoice.MIDDLE,
                FigureOptions.DEFAULT,
                Map.of(17, new Viewport(0, 0, 1)),
                Optional.of(9));
        assertEquals(
                new ViewDefaults(session).start(FigureOptions.DEFAULT), new ViewDefaults(session).restored(foreign));
    }

    @Test
    void whereNothingIsKeptWishesCountForOnceAndTheTourIsNotOffered() {
        SettingsStore nothing = SettingsStore.nothing();
        assertTrue(nothing.preferences().toured());
        assertEquals(
                Theme.DARK,
                nothing.prefer(before -> before.withTheme(Theme.DARK)).theme());
        assertEquals(Theme.LIGHT, nothing.preferences().theme());
        nothing.opened(List.of(Path.of("r.npz")));
        assertEquals(List.of(), nothing.recent());
        assertEquals(WindowState.FIRST, nothing.window());
    }

    @Test
    void whoeverPrefersSomethingGetsWhatIsKept() {
        SettingsStore settings = SettingsStore.in(folder);
        Preferences kept = settings.prefer(before -> before.withScale(ScaleMode.SHARED));
        assertEquals(ScaleMode.SHARED, kept.scale());
        assertEquals(kept, settings.preferences());
    }

    @Test
    void aRecordingIsDrawnAtFirstAsItIsPreferred() {
        FigureOptions drawn = Preferences.DEFAULT
                .withTheme(Theme.DARK)
                .withScale(ScaleMode.OWN)
                .withTemplates(TemplateMode.SCALED)
                .options();
        assertEquals(
                FigureOptions.DEFAULT
                        .withDecorations(false)
                        .withTheme(Theme.DARK)
                        .withScale(ScaleMode.OWN)
                        .withTemplates(TemplateMode.SCALED),
                drawn);
    }

    @Test
    void ofAnEarlierVersionsListTheTenLastAreTakenAndDamagedWishesAreNone() throws Exception {
        Files.writeString(
                folder.resolve("recent.txt"),
                IntStream.range(0, 12).mapToObj(i -> "/" + i + ".npz\n").collect(Collectors.joining("\n")));
        Files.writeString(folder.resolve("preferences.txt"), "theme=dark\nlanguage=\\u12\n");
        SettingsStore settings = SettingsStore.in(folder);
        assertEquals(10, settings.recent().size());
        assertEquals(List.of(Path.of("/9.npz")), settings.recent().get(9));
        assertEquals(Preferences.DEFAULT, settings.preferences());
    }

    private static WindowState window(double sideWidth, double width, double height) {
        return new WindowState(Optional.empty(), "numbers", sideWidth, Split.TRAIN, width, height, false);
    }

    @Test
    void aWindowHasASize() {
        assertEquals(0, window(0, 1, 1).sideWidth());
        for (double[] no : new double[][] {
            {-1, 1, 1}, {Double.NaN, 1, 1}, {0, 0, 1}, {0, 1, 0}, {0, Double.POSITIVE_INFINITY, 1}, {0, 1, Double.NaN}
        }) {
            assertThrows(IllegalArgumentException.class, () -> window(no[0], no[1], no[2]));
        }
    }
}
