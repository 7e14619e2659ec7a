package smoothscope.command.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.command.CommandLineProgram;
import smoothscope.figure.PlantedRecording;
import smoothscope.session.PlantedRecordings;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.RecordingArrays;
import smoothscope.snapshot.file.RecordingFile;
import smoothscope.snapshot.file.Recordings;
import smoothscope.snapshot.npz.NpyBytes;

class FigureCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();
    private Path recording = Path.of("");

    @BeforeEach
    void writeARecording() {
        recording = folder.resolve("r.npz");
        RecordingFile.write(recording, PlantedRecording.of(10, 0, 0.05, 0.1), false);
    }

    private int run(String... arguments) {
        return new CommandLineProgram((files, beside) -> false)
                .to(new PrintWriter(err), new PrintWriter(err))
                .run(arguments);
    }

    private int figure(String... arguments) {
        Stream<String> usual = Stream.of("figure", recording.toString(), "--classes", "airplane,automobile,bird");
        return run(Stream.concat(usual, Arrays.stream(arguments)).toArray(String[]::new));
    }

    private String out(String name) {
        return folder.resolve(name).toString();
    }

    private BufferedImage image(String name) throws IOException {
        return ImageIO.read(folder.resolve(name).toFile());
    }

    @Test
    void withoutAnAlphaTheLeastAndTheGreatestAreShown() throws IOException {
        assertEquals(0, figure("--out", out("usual.svg")));
        assertEquals(0, figure("--alpha", "0,0.1", "--out", out("asked.svg")));
        String svg = Files.readString(folder.resolve("usual.svg"));
        assertTrue(svg.contains("α = 0<") && svg.contains("α = 0.1<"), "both rows are named");
        assertFalse(svg.contains("0.05"));
        assertEquals(-1, Files.mismatch(folder.resolve("usual.svg"), folder.resolve("asked.svg")));
        assertEquals("", err.toString());
    }

    @Test
    void whoMovedIsDrawnFromOneAlphaToAnotherAndFromOneEpochToAnother() throws IOException {
        assertEquals(0, figure("--moved", "--out", out("moved.svg")), err.toString());
        assertTrue(Files.readString(folder.resolve("moved.svg")).contains("crossed a line"));
        assertEquals(0, figure("--moved", "--alpha", "0.1", "--since", "0", "--gamma", "0", "--out", out("since.png")));
        assertEquals("", err.toString());
    }

    @Test
    void whatMovesNowhereIsRefusedInOneSentence() {
        assertEquals(2, figure("--moved", "--alpha", "0.1", "--out", out("f.png")));
        assertEquals(2, figure("--moved", "--since", "12", "--out", out("f.png")));
        assertEquals(2, figure("--since", "0", "--out", out("f.png")));
        assertEquals(2, figure("--moved", "--gamma", "1", "--out", out("f.png")));
        assertFalse(Files.exists(folder.resolve("f.png")));
    }

    @Test
    void aSweepDrawsTheAlphasAskedFor() throws IOException {
        Path two = folder.resolve("two.npz");
        RecordingFile.write(two, PlantedRecording.of(10, 0, 0.1), false);
        assertEquals(0, figure("--sweep", "--out", out("all.svg")));
        assertEquals(0, figure("--sweep", "--alpha", "0,0.1", "--out", out("asked.svg")));
        assertEquals(0, run("figure", two.toString(), "--sweep", "--out", out("two.svg")));
        assertEquals(-1, Files.mismatch(folder.resolve("two.svg"), folder.resolve("asked.svg")));
        assertTrue(Files.mismatch(folder.resolve("all.svg"), folder.resolve("asked.svg")) >= 0);
    }

    @Test
    void networksOfUnsaidSmoothingHaveNoPlaceInASweep() {
        Path unknown = folder.resolve("unknown.npz");
        RecordingFile.write(unknown, PlantedRecordings.ofUnknownAlpha(), false);
        assertEquals(2, run("figure", unknown.toString(), "--sweep", "--out", out("f.png")));
        assertTrue(err.toString().contains("Nobody said the smoothing"), err.toString());
    }

    @Test
    void whatADiagramWouldIgnoreIsRefused() {
        assertEquals(2, figure("--sweep", "--all-seeds", "--out", out("f.png")));
        assertEquals(2, figure("--curves", "--epoch", "2", "--out", out("f.png")));
        assertEquals(2, figure("--collapse", "--epoch", "2", "--out", out("f.png")));
        assertEquals(2, figure("--students", "--alpha", "0", "--out", out("f.png")));
        assertEquals(2, figure("--moved", "--split", "train", "--out", out("f.png")));
        assertEquals(2, figure("--moved", "--each-file", "--out", out("f.png")));
        assertEquals(2, figure("--page-size", "--out", out("f.png")));
        assertEquals(2, figure("--page-alphas", "0", "--out", out("f.png")));
        assertFalse(Files.exists(folder.resolve("f.png")));
    }

    @Test
    void whoMovedIsDrawnOfTheSeedAskedFor() throws IOException {
        Path seeds = folder.resolve("seeds.npz");
        RecordingFile.write(seeds, PlantedRecordings.ofSeeds(0.3, 0.6), false);
        for (String seed : List.of("1", "2")) {
            assertEquals(
                    0,
                    run(
                            "figure",
                            seeds.toString(),
                            "--classes",
                            "airplane,automobile,bird",
                            "--moved",
                            "--seed",
                            seed,
                            "--out",
                            out(seed + ".svg")),
                    err.toString());
        }
        assertTrue(Files.mismatch(folder.resolve("1.svg"), folder.resolve("2.svg")) >= 0);
    }

    @Test
    void aBitmapHasTwoPixelsPerPointUnlessToldOtherwise() throws IOException {
        assertEquals(0, figure("--out", out("two.png")));
        assertEquals(0, figure("--scale", "1", "--out", out("one.png")));
        assertEquals(2400, image("two.png").getWidth());
        assertEquals(1200, image("one.png").getWidth());
    }

    @Test
    void oneAlphaGivesOneRow() throws IOException {
        assertEquals(0, figure("--alpha", "0.05", "--scale", "1", "--out", out("one.png")));
        assertEquals(0, figure("--scale", "1", "--out", out("two.png")));
        assertTrue(image("one.png").getHeight() < 0.7 * image("two.png").getHeight());
    }

    @Test
    void theSameCommandGivesTheSameBytes() throws IOException {
        for (String name : List.of("f.png", "f.svg", "f.pdf", "f.gif")) {
            assertEquals(0, figure("--epoch", "0", "--scale", "1", "--out", out(name)), err.toString());
            byte[] first = Files.readAllBytes(folder.resolve(name));
            assertEquals(0, figure("--epoch", "0", "--scale", "1", "--out", out(name)));
            assertArrayEquals(first, Files.readAllBytes(folder.resolve(name)), name);
        }
    }

    @Test
    void severalFilesAreTakenTogether() throws IOException {
        Recording whole = Recordings.join(List.of(RecordingFile.read(recording)));
        for (double alpha : whole.alphas()) {
            Recording part = new Recording(
                    whole.examples(),
                    whole.classes(),
                    whole.snapshots().stream()
                            .filter(snapshot -> snapshot.alpha() == alpha)
                            .toList(),
                    whole.meta());
            RecordingFile.write(folder.resolve("part" + alpha + ".npz"), part, false);
        }
        assertEquals(0, figure("--out", out("whole.svg")));
        assertEquals(
                0,
                run("figure", out("part0.0.npz"), out("part0.1.npz"), "--classes", "0,1,2", "--out", out("parts.svg")),
                err.toString());
        assertEquals(-1, Files.mismatch(folder.resolve("whole.svg"), folder.resolve("parts.svg")));
    }

    @Test
    void everyWayOfDrawingIsUnderstood() throws IOException {
        String[] look = {
            "--theme",
            "dark",
            "--axes",
            "relative",
            "--templates",
            "scaled",
            "--colour",
            "confidence",
            "--shading",
            "--others",
            "--no-mistakes",
            "--no-centroids",
            "--no-decision-lines",
            "--hide",
            "A,c",
            "--scale",
            "1"
        };
        String[] arguments = Stream.concat(Arrays.stream(look), Stream.of("--out", out("look.png")))
                .toArray(String[]::new);
        assertEquals(0, figure(arguments), err.toString());
        assertTrue(Files.size(folder.resolve("look.png")) > 5_000);
    }

    @Test
    void whatCannotBeIsToldInOneLineAndWritesNothing() throws IOException {
        assertWrong(1, "near ones are: automobile", "--classes", "airplane,automobil,bird", "--out", out("f.png"));
        assertWrong(2, ".png, .svg, .pdf or .gif", "--out", out("f.jpeg"));
        assertWrong(2, "1, 2 or 4", "--scale", "3", "--out", out("f.png"));
        assertWrong(1, "no α in the recording", "--alpha", "0.7", "--out", out("f.png"));
        assertWrong(2, "[0, 1)", "--alpha", "1", "--out", out("f.png"));
        assertWrong(1, "epoch", "--epoch", "7", "--out", out("f.png"));
        assertWrong(2, "--templates", "--templates", "huge", "--out", out("f.png"));
        assertWrong(2, "--colour", "--colour", "mood", "--out", out("f.png"));
        assertWrong(1, "its folder does not exist", "--out", out("missing/f.png"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(recording), files.toList());
        }
    }

    /** Later options win over the usual ones. */
    private void assertWrong(int code, String said, String... arguments) {
        err.getBuffer().setLength(0);
        Stream<String> before = Stream.of("figure", recording.toString());
        Stream<String> classes = Arrays.asList(arguments).contains("--classes")
                ? Stream.empty()
                : Stream.of("--classes", "airplane,automobile,bird");
        String[] all = Stream.of(before, classes, Arrays.stream(arguments))
                .flatMap(part -> part)
                .toArray(String[]::new);
        assertEquals(code, run(all), err.toString());
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().contains(said), err.toString());
    }

    @Test
    void anotherRecordingTakesTheLowerRow() throws IOException {
        Path other = folder.resolve("other.npz");
        RecordingFile.write(other, PlantedRecording.of(20, 0, 0.3), false);
        String[] beside = {"--beside", other.toString(), "--alpha", "0.1,0.3", "--out", out("two.svg")};
        assertEquals(0, figure(beside), err.toString());
        String drawn = Files.readString(folder.resolve("two.svg"));
        assertTrue(drawn.contains("r beside other"), drawn.substring(0, 400));
        assertTrue(drawn.contains("other · α = 0.3"));
        assertWrong(
                2,
                "beyond what other holds: 0 to 0.3",
                "--beside",
                other.toString(),
                "--alpha",
                "0,0.9",
                "--out",
                out("x.png"));
        assertWrong(2, "stands still", "--beside", other.toString(), "--out", out("x.gif"));
    }

    @Test
    void aGridHasARowForEachAlphaAndEpochOrColumnsOfThem() throws IOException {
        assertEquals(0, figure("--alpha", "0,0.05,0.1", "--epoch", "0,last", "--out", out("rows.svg")), err.toString());
        String rows = Files.readString(folder.resolve("rows.svg"));
        assertTrue(rows.contains(">α = 0.05, untrained<") && rows.contains(">α = 0.1, epoch 12<"));
        assertEquals(
                0,
                figure("--epoch", "all", "--across", "epoch", "--split", "validation", "--out", out("columns.svg")),
                err.toString());
        assertTrue(Files.readString(folder.resolve("columns.svg")).contains(">untrained · validation<"));
        assertEquals(0, figure("--epoch", "first,last", "--scale", "1", "--out", out("epochs.gif")), err.toString());
        assertEquals(2, frames(folder.resolve("epochs.gif")));
        assertWrong(2, "a number, first, last or all", "--epoch", "soon", "--out", out("x.png"));
        assertWrong(2, "One epoch", "--epoch", "0,12", "--reliability", "--out", out("x.png"));
        assertWrong(2, "stand still", "--split", "train", "--out", out("x.gif"));
    }

    private static int frames(Path gif) throws IOException {
        ImageReader reader = ImageIO.getImageReadersBySuffix("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(gif.toFile())) {
            reader.setInput(in);
            return reader.getNumImages(true);
        } finally {
            reader.dispose();
        }
    }

    @Test
    void eachFileHasRowsOfItsOwn() throws IOException {
        Path other = folder.resolve("other.npz");
        List<String> mixed = new ArrayList<>(PlantedRecording.CLASSES);
        Collections.swap(mixed, 0, 9);
        RecordingFile.write(other, PlantedRecording.of(mixed, 20, 0, 0.3), false);
        assertEquals(
                0,
                run(
                        "figure",
                        recording.toString(),
                        other.toString(),
                        "--each-file",
                        "--classes",
                        "airplane,automobile,bird",
                        "--out",
                        out("each.svg")),
                err.toString());
        String drawn = Files.readString(folder.resolve("each.svg"));
        assertTrue(drawn.contains(">r, α = 0.1<") && drawn.contains(">other, α = 0.3<"), drawn.substring(0, 400));
        assertTrue(drawn.contains("CIFAR-10 · AlexNet"));
        assertWrong(1, "no class", other.toString(), "--each-file", "--classes", "a,b,c", "--out", out("x.png"));
    }

    @Test
    void diagramsNeedNoClasses() throws IOException {
        assertEquals(0, run("figure", recording.toString(), "--sweep", "--out", out("sweep.svg")), err.toString());
        assertEquals(0, run("figure", recording.toString(), "--reliability", "--out", out("reliability.png")));
        assertTrue(Files.readString(folder.resolve("sweep.svg")).contains("Expected calibration error"));
        assertEquals(2400, image("reliability.png").getWidth());
        assertEquals(2, run("figure", recording.toString(), "--out", out("panels.png")));
        assertTrue(err.toString().contains("--classes"));
    }

    @Test
    void theDefaultFigureNeedsNoChoice() throws IOException {
        DefaultFigure.write(List.of(recording), List.of(), folder.resolve("default.png"));
        assertEquals(0, figure("--out", out("asked.png")));
        assertEquals(-1, Files.mismatch(folder.resolve("default.png"), folder.resolve("asked.png")));
    }

    @Test
    void aFigureFitsAColumn() throws IOException {
        assertEquals(0, figure("--width", "84mm", "--font-size", "8", "--out", out("column.png")), err::toString);
        assertEquals(Math.ceil(4 * 84 / 25.4 * 72), image("column.png").getWidth());
        assertEquals(0, figure("--preset", "neurips", "--arrange", "row", "--out", out("row.png")), err::toString);
        assertEquals(4 * 396, image("row.png").getWidth());
        assertTrue(image("row.png").getHeight() < image("row.png").getWidth() / 2);
    }

    @Test
    void whatCannotBeFittedIsSaid() {
        assertEquals(2, figure("--width", "wide", "--out", out("f.pdf")));
        assertEquals(2, figure("--font-size", "8", "--out", out("f.pdf")));
        assertEquals(2, figure("--width", "84mm", "--out", out("f.gif")));
        assertEquals(2, figure("--width", "84mm", "--sweep", "--out", out("f.pdf")));
        assertFalse(Files.exists(folder.resolve("f.pdf")));
        assertWrong(2, "between 13 and 5080 mm", "--width", "6000mm", "--out", out("f.png"));
        assertWrong(2, "does not fit into memory", "--width", "5000mm", "--font-size", "3", "--out", out("f.png"));
        assertEquals(2, figure("--latex", "--out", out("f.gif")));
        assertEquals(2, figure("--arrange", "row", "--out", out("f.gif")));
        assertFalse(Files.exists(folder.resolve("f.gif")));
    }

    @Test
    void twoClassesHaveNoPlaneInAnyPicture() {
        RecordingFile.write(recording, PlantedRecording.of(List.of("airplane", "bird"), 5, 0, 0.1), false);
        for (String name : List.of("f.html", "f.png")) {
            for (String chosen : List.of("", "airplane,bird,cat", "0,1", "similar")) {
                err.getBuffer().setLength(0);
                List<String> asked = new ArrayList<>(List.of("figure", recording.toString(), "--out", out(name)));
                if (!chosen.isEmpty()) {
                    asked.addAll(List.of("--classes", chosen));
                }
                assertEquals(2, run(asked.toArray(String[]::new)));
                assertEquals(1, err.toString().lines().count());
                assertTrue(err.toString().contains("fewer than three classes"), err.toString());
                assertFalse(Files.exists(folder.resolve(name)));
            }
        }
    }

    /** What is read beside another recording is read as it is alone. */
    @Test
    void anotherRecordingMayBeArraysWhoseLabelsCountFromOne() {
        Path own = folder.resolve("own.npz");
        new RecordingArrays()
                .put("activations", NpyBytes.of(1, "<f4", false, new int[] {9, 4}, i -> i * 37 % 11))
                .put("weights", NpyBytes.of(1, "<f4", false, new int[] {3, 4}, i -> i * 5 % 7))
                .put("labels", NpyBytes.of(1, "<i4", false, new int[] {9}, i -> 1 + i % 3))
                .put("classes", NpyBytes.texts("<U10", "airplane", "automobile", "bird"))
                .write(own);
        assertEquals(1, figure("--beside", own.toString(), "--out", out("both.svg")));
        assertEquals(
                0, figure("--beside", own.toString(), "--labels-from-one", "--out", out("both.svg")), err::toString);
        assertEquals(
                0,
                figure("--moved", "--beside", own.toString(), "--labels-from-one", "--out", out("moved.svg")),
                err::toString);
    }

    @Test
    void latexLinesAreWrittenBesideTheFile() {
        assertEquals(0, figure("--latex", "--out", out("f.pdf")));
        assertTrue(err.toString().contains("\\includegraphics[width=\\linewidth]{f.pdf}"), err::toString);
        assertEquals(0, figure("--teaching", "ternary", "--latex", "--out", out("t.pdf")));
        assertTrue(err.toString().contains("\\label{fig:t}"), err::toString);
    }
}
