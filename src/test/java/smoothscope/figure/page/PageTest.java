package smoothscope.figure.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import smoothscope.figure.PlantedRecording;
import smoothscope.job.Progress;
import smoothscope.problem.UnknownName;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.file.RecordingFile;
import smoothscope.snapshot.file.Recordings;

class PageTest {
    private static final Path SOURCE = Path.of("src/main/resources/smoothscope/figure/page");
    private static final Pattern IMPORT = Pattern.compile("^import \\{.*} from './(\\w+)\\.js';$", Pattern.MULTILINE);
    private static final Pattern WORDS = Pattern.compile("^    '([\\w.]+)': \\['(.*)', '(.*)'],$", Pattern.MULTILINE);
    private static final Pattern USED =
            Pattern.compile("(?:Texts\\.of\\(|data-(?:text|tip|label)[\"']?[:=] ?)[\"']([\\w.]+)[\"']");

    private static Recording shipped() {
        return Recordings.read(List.of(Path.of("datasets/cifar10-alexnet.npz")), new Progress());
    }

    private static byte[] page(Recording recording, PageChoice choice) {
        PageContents contents = PageContents.of(recording, choice);
        List<Double> alphas = List.of(contents.alphas().get(0));
        return PageFile.bytes(
                contents,
                new PageView(
                        "A <title>",
                        PlantedRecording.TRIPLE,
                        alphas,
                        contents.epochs().get(0),
                        contents.usualSeed()),
                "1.0");
    }

    @Test
    void theShippedRecordingWithItsEightAlphasTakesAtMostThreeMegabytes() {
        PageContents contents = PageContents.of(shipped(), PageChoice.USUAL);
        assertEquals(List.of(0.0, 0.05, 0.1, 0.15, 0.3, 0.45, 0.6, 0.75), contents.alphas());
        assertEquals(4000, contents.examples());
        assertTrue(
                contents.epochs().containsAll(List.of(0, 64)), contents.epochs().toString());
        int bytes = page(shipped(), PageChoice.USUAL).length;
        assertTrue(bytes <= 3_000_000, bytes + " bytes");
    }

    @Test
    void untrainedNetworksOfAllAlphasAreOneBlock() {
        PageChoice untrained =
                new PageChoice(List.of(), List.of(0), List.of(), Set.of(Split.values()), OptionalInt.empty());
        PageContents contents = PageContents.of(shipped(), untrained);
        assertEquals(8, contents.snapshots().size());
        assertEquals(1, contents.blocks().size());
    }

    @Test
    void aPageHoldsWhatWasChosen() {
        PageChoice some =
                new PageChoice(List.of(0.1, 0.0), List.of(12), List.of(), Set.of(Split.VALIDATION), OptionalInt.of(7));
        PageContents contents = PageContents.of(PlantedRecording.of(10, 0, 0.05, 0.1), some);
        assertEquals(List.of(0.0, 0.1), contents.alphas());
        assertEquals(List.of(12), contents.epochs());
        assertEquals(7, contents.perClass());
        assertEquals(70, contents.examples());
    }

    @Test
    void whatTheRecordingDoesNotHoldIsRefused() {
        Recording recording = PlantedRecording.of(4, 0, 0.1);
        Set<Split> both = Set.of(Split.values());
        PageChoice alpha = new PageChoice(List.of(0.3), List.of(), List.of(), both, OptionalInt.empty());
        PageChoice epoch = new PageChoice(List.of(), List.of(5), List.of(), both, OptionalInt.empty());
        assertThrows(UnknownName.class, () -> PageContents.of(recording, alpha));
        assertThrows(UnknownName.class, () -> PageContents.of(recording, epoch));
    }

    @Test
    void anyBeginningOfTheOrderOfNeedIsSpreadOverTheEpochs() {
        assertEquals(List.of(8, 0, 4, 2, 6, 1, 3, 5, 7), PageChoice.inOrderOfNeed(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8)));
        assertEquals(List.of(3), PageChoice.inOrderOfNeed(List.of(3)));
    }

    @Test
    void theSameContentsMakeTheSameBytes() {
        Recording recording = PlantedRecording.of(5, 0, 0.1);
        assertArrayEquals(page(recording, PageChoice.USUAL), page(recording, PageChoice.USUAL));
    }

    @Test
    void aStudentIsTold() {
        Recording students = RecordingFile.read(Path.of("datasets", "cifar10-distilled.npz"))
                .ofTypicalSeries()
                .ofTypicalSeed();
        String page = new String(page(students, PageChoice.USUAL), StandardCharsets.UTF_8);
        assertTrue(page.contains("\"supervision\":\"teacher\",\"temperature\":1.4"));
        assertFalse(new String(page(PlantedRecording.of(5, 0, 0.1), PageChoice.USUAL), StandardCharsets.UTF_8)
                .contains("\"supervision\""));
    }

    @Test
    void aNameCannotEndTheElementItStandsIn() {
        List<String> names = List.of("</script><b>", "b & c", "\u2028");
        String page = new String(page(PlantedRecording.of(names, 4, 0), PageChoice.USUAL), StandardCharsets.UTF_8);
        assertFalse(page.contains("</script><b>"));
        assertTrue(page.contains("<h1>A &lt;title&gt;</h1>"));
    }

    @Test
    void nothingInThePageHasAnAddressButTheCitation() {
        String page = new String(page(PlantedRecording.of(4, 0), PageChoice.USUAL), StandardCharsets.UTF_8);
        List<String> addresses = Pattern.compile("(?:https?:)?//[\\w.]+\\.\\w+[^\"' ]*")
                .matcher(page)
                .results()
                .map(match -> match.group())
                .toList();
        assertEquals(List.of("https://arxiv.org/abs/1906.02629"), addresses);
    }

    @Test
    void everyModuleStandsAfterThoseThatItImports() throws IOException {
        Set<String> before = new HashSet<>();
        for (String name : PageSource.MODULES) {
            String source = PageSource.read(name + ".js");
            assertFalse(source.contains("</script"), name);
            Matcher imported = IMPORT.matcher(source);
            while (imported.find()) {
                assertTrue(before.contains(imported.group(1)), name + " needs " + imported.group(1));
            }
            before.add(name);
        }
        try (Stream<Path> files = Files.list(SOURCE)) {
            Set<String> written = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".js"))
                    .map(file -> file.substring(0, file.length() - ".js".length()))
                    .collect(Collectors.toSet());
            assertEquals(before, written);
        }
    }

    @Test
    void everyTextIsThereInBothLanguagesWithTheSameGaps() {
        Matcher words = WORDS.matcher(PageSource.read("Texts.js"));
        Set<String> known = new HashSet<>();
        while (words.find()) {
            known.add(words.group(1));
            assertEquals(gaps(words.group(2)), gaps(words.group(3)), words.group(1));
            assertFalse(words.group(2).isBlank() || words.group(3).isBlank(), words.group(1));
        }
        Set<String> used = Stream.concat(
                        Stream.of(PageSource.template()),
                        PageSource.MODULES.stream().map(name -> PageSource.read(name + ".js")))
                .flatMap(source -> USED.matcher(source).results().map(match -> match.group(1)))
                .collect(Collectors.toSet());
        used.removeAll(known);
        assertEquals(Set.of(), used);
        assertTrue(known.size() > 100, "the words were found");
    }

    private static Set<String> gaps(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toSet());
    }
}
