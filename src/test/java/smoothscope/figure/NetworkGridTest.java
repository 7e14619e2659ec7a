package smoothscope.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.UnknownName;
import smoothscope.session.PlantedRecordings;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Split;

class NetworkGridTest {
    private static final OptionalInt LAST = OptionalInt.empty();

    private static Figure figure(Recording recording, NetworkGrid.Choice choice) {
        return NetworkGrid.of(
                List.of(new NetworkGrid.Source("", recording, PlantedRecording.TRIPLE)),
                choice,
                FigureOptions.DEFAULT,
                "");
    }

    private static NetworkGrid.Choice choice(
            List<Double> alphas, List<Integer> epochs, NetworkGrid.Dimension... across) {
        List<OptionalInt> asked = epochs.isEmpty()
                ? List.of(LAST)
                : epochs.stream().map(OptionalInt::of).toList();
        return new NetworkGrid.Choice(
                alphas,
                asked,
                List.of(),
                FourPanels.SPLITS,
                List.of(across).stream().findFirst(),
                false);
    }

    private static List<String> labels(Figure figure) {
        return figure.rows().stream().map(FigureRow::label).toList();
    }

    private static void assertShows(Recording recording, double alpha, int epoch, Split split, Panel panel) {
        Projection expected = Projection.of(
                recording, recording.at(alpha, epoch).orElseThrow(), PlantedRecording.TRIPLE, split, false);
        assertArrayEquals(expected.u(), panel.projection().u());
        assertArrayEquals(expected.v(), panel.projection().v());
    }

    @Test
    void unaskedItIsThePapersFigure() {
        Recording recording = PlantedRecording.of(6, 0, 0.05, 0.1);
        Figure paper = FourPanels.of(recording, PlantedRecording.TRIPLE, 0, 0.1, LAST, FigureOptions.DEFAULT);
        Figure grid = figure(recording, NetworkGrid.Choice.USUAL);
        assertEquals(labels(paper), labels(grid));
        assertEquals(paper.title(), grid.title());
        assertEquals(paper.columns(), grid.columns());
        assertEquals(Caption.of(paper), Caption.of(grid));
        assertShows(recording, 0.1, 12, Split.VALIDATION, grid.panel(1, 1));
    }

    @Test
    void everyAlphaAndEpochIsARowThatSaysWhichItIs() {
        Recording recording = PlantedRecordings.small();
        Figure grid = figure(recording, choice(List.of(0.0, 0.1, 0.3), List.of(0, 8)));
        assertEquals(
                List.of(
                        "α = 0, untrained",
                        "α = 0, epoch 8",
                        "α = 0.1, untrained",
                        "α = 0.1, epoch 8",
                        "α = 0.3, untrained",
                        "α = 0.3, epoch 8"),
                labels(grid));
        for (int row = 0; row < 6; row++) {
            double alpha = List.of(0.0, 0.1, 0.3).get(row / 2);
            assertShows(recording, alpha, row % 2 == 0 ? 0 : 8, Split.TRAIN, grid.panel(row, 0));
            assertShows(recording, alpha, row % 2 == 0 ? 0 : 8, Split.VALIDATION, grid.panel(row, 1));
            assertEquals("", grid.rows().get(row).note());
        }
        assertTrue(!grid.title().contains("epoch"), grid.title());
        assertTrue(LatexFigure.caption(grid).contains("$\\alpha$ = 0.1, epoch 8"), LatexFigure.caption(grid));
    }

    @Test
    void epochsBesideEachOtherAreColumns() {
        Recording recording = PlantedRecordings.small();
        Figure grid = figure(recording, choice(List.of(0.0, 0.1), List.of(2, 4, 8), NetworkGrid.Dimension.EPOCH));
        assertEquals(
                List.of(
                        "epoch 2 · training",
                        "epoch 2 · validation",
                        "epoch 4 · training",
                        "epoch 4 · validation",
                        "epoch 8 · training",
                        "epoch 8 · validation"),
                grid.columns());
        assertEquals(List.of("without smoothing · α = 0", "with smoothing · α = 0.1"), labels(grid));
        assertShows(recording, 0.1, 4, Split.VALIDATION, grid.panel(1, 3));
    }

    @Test
    void alphasBesideEachOtherLeaveTheEpochToTheRows() {
        Recording recording = PlantedRecordings.small();
        NetworkGrid.Choice validation = new NetworkGrid.Choice(
                List.of(0.0, 0.05, 0.3),
                List.of(OptionalInt.of(2), LAST),
                List.of(),
                List.of(Split.VALIDATION),
                Optional.of(NetworkGrid.Dimension.ALPHA),
                false);
        Figure grid = figure(recording, validation);
        assertEquals(List.of("α = 0 · validation", "α = 0.05 · validation", "α = 0.3 · validation"), grid.columns());
        assertEquals(List.of("epoch 2", "epoch 8"), labels(grid));
        assertShows(recording, 0.3, 8, Split.VALIDATION, grid.panel(1, 2));
    }

    @Test
    void seedsAreRowsAndATitleNamesTheOnlyOne() {
        Recording seeds = PlantedRecordings.ofSeeds(1, 1.5, 1.2);
        NetworkGrid.Choice two = new NetworkGrid.Choice(
                List.of(0.1), List.of(LAST), List.of(1L, 3L), FourPanels.SPLITS, Optional.empty(), false);
        Figure grid = figure(seeds, two);
        assertEquals(List.of("seed 1, α = 0.1", "seed 3, α = 0.1"), labels(grid));
        assertShows(seeds.ofSeed(3), 0.1, 8, Split.TRAIN, grid.panel(1, 0));
        assertTrue(!grid.title().contains("seed"), grid.title());
        NetworkGrid.Choice one = new NetworkGrid.Choice(
                List.of(), List.of(LAST), List.of(3L), FourPanels.SPLITS, Optional.empty(), false);
        assertTrue(
                figure(seeds, one).title().endsWith("seed 3"),
                figure(seeds, one).title());
    }

    @Test
    void theOnlySeedOfARunIsThatOfItsMeta() {
        Recording recording = PlantedRecording.of(6, 0, 0.1);
        Figure grid = figure(recording, choice(List.of(0.1), List.of(), NetworkGrid.Dimension.SEED));
        assertEquals(List.of("seed 1 · training", "seed 1 · validation"), grid.columns());
    }

    @Test
    void outlinesAreOfEverySeedAndInsideTheScale() {
        Recording seeds = PlantedRecordings.ofSeeds(1, 1.5, 1.2);
        NetworkGrid.Choice outlined = new NetworkGrid.Choice(
                List.of(0.1), List.of(LAST), List.of(), FourPanels.SPLITS, Optional.empty(), true);
        Figure grid = figure(seeds, outlined);
        assertEquals(9, grid.panel(0, 0).contours().size());
        assertEquals(
                Contour.of(Projection.of(
                        seeds.ofSeed(2),
                        seeds.ofSeed(2).at(0.1, 8).orElseThrow(),
                        PlantedRecording.TRIPLE,
                        Split.VALIDATION,
                        false)),
                grid.panel(0, 1).contours().subList(3, 6));
        assertTrue(Caption.of(grid).contains("every seed"));
        assertTrue(grid.options().extent().isPresent());
    }

    @Test
    void recordingsAreRowsUnderTheirNames() {
        Recording first = PlantedRecording.of(6, 0, 0.1);
        Recording second = PlantedRecording.of(9, 0, 0.3);
        List<NetworkGrid.Source> sources = List.of(
                new NetworkGrid.Source("scarce", first, PlantedRecording.TRIPLE),
                new NetworkGrid.Source("plenty", second, PlantedRecording.TRIPLE));
        Figure grid = NetworkGrid.of(sources, NetworkGrid.Choice.USUAL, FigureOptions.DEFAULT, "CIFAR-10");
        assertEquals(List.of("scarce, α = 0", "scarce, α = 0.1", "plenty, α = 0", "plenty, α = 0.3"), labels(grid));
        assertEquals("CIFAR-10", grid.title());
        assertTrue(LatexFigure.caption(grid).contains("6, 6, 6; 9, 9, 9"), LatexFigure.caption(grid));
        NetworkGrid.Choice across = choice(List.of(0.0), List.of(), NetworkGrid.Dimension.RECORDING);
        assertEquals(
                List.of("scarce · training", "scarce · validation", "plenty · training", "plenty · validation"),
                NetworkGrid.of(sources, across, FigureOptions.DEFAULT, "").columns());
        NetworkGrid.Choice unequal = choice(List.of(), List.of(), NetworkGrid.Dimension.ALPHA);
        assertThrows(InvalidSetting.class, () -> NetworkGrid.of(sources, unequal, FigureOptions.DEFAULT, ""));
    }

    @Test
    void whatIsNotThereIsRefused() {
        Recording recording = PlantedRecordings.small();
        assertThrows(UnknownName.class, () -> figure(recording, choice(List.of(0.2), List.of())));
        assertThrows(UnknownName.class, () -> figure(recording, choice(List.of(), List.of(0, 3))));
        NetworkGrid.Choice seed = new NetworkGrid.Choice(
                List.of(), List.of(LAST), List.of(7L), FourPanels.SPLITS, Optional.empty(), false);
        assertThrows(UnknownName.class, () -> figure(PlantedRecordings.ofSeeds(1, 1), seed));
    }

    @Test
    void allPanelsShareOneScaleAndLieBelowEachOther() {
        Figure grid = figure(
                PlantedRecordings.small(),
                choice(List.of(0.0, 0.05, 0.1, 0.3), List.of(2, 8), NetworkGrid.Dimension.EPOCH));
        FigureSize size = FigureSize.of(grid);
        var layout = smoothscope.figure.layout.FigureLayout.of(grid, size.width(), size.height());
        assertEquals(16, layout.panels().size());
        assertEquals(
                1,
                layout.panels().stream()
                        .map(panel -> panel.pixelsPerUnit())
                        .distinct()
                        .count());
        IntStream.range(1, 4)
                .forEach(row -> assertTrue(layout.panel(row, 0).frame().y()
                        > layout.panel(row - 1, 3).frame().bottom()));
    }
}
