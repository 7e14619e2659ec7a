package smoothscope.session.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import smoothscope.plane.ClassTriple;

class PaperRowTest {
    @Test
    void aRowsClassesAreFoundByNameByTheFirstOfSeveralNamesOrBySynset() {
        List<String> mapping = List.of(
                "tench, Tinca tinca",
                "toy poodle",
                "miniature poodle",
                "meerkat, mierkat",
                "cleaver, meat cleaver, chopper");
        assertEquals(Optional.of(new ClassTriple(0, 3, 4)), PaperRow.ALL.get(2).among(mapping));
        assertEquals(Optional.of(new ClassTriple(1, 2, 0)), PaperRow.ALL.get(3).among(mapping));
        List<String> folders = List.of("n01440764", "n02138441", "n03041632 cleaver");
        assertEquals(Optional.of(new ClassTriple(0, 1, 2)), PaperRow.ALL.get(2).among(folders));
        assertEquals(Optional.empty(), PaperRow.ALL.get(3).among(folders));
        assertEquals(
                Optional.of(new ClassTriple(1, 2, 0)),
                PaperRow.ALL.get(1).among(List.of("otter", "Beaver", "dolphin")));
    }

    @Test
    void aNameThatOnlyHoldsTheWordIsAnotherClass() {
        assertEquals(Optional.empty(), PaperRow.ALL.get(0).among(List.of("airplane", "automobile", "bird house")));
        assertEquals(Optional.empty(), PaperRow.ALL.get(0).among(List.of()));
    }

    @Test
    void theSecondRowTookSixtyFourThousandStepsOfAHundredAndTwentyEightOfFortyThousandImages() {
        assertEquals(
                OptionalInt.of((int) Math.ceil(64_000.0 * 128 / 40_000)),
                PaperRow.ALL.get(1).epochs());
        for (int other : new int[] {0, 2, 3}) {
            assertEquals(OptionalInt.empty(), PaperRow.ALL.get(other).epochs());
        }
    }

    @Test
    void threeClassesOfARecordingShowTheRowWhoseOrderTheyAreIn() {
        Path recording = Path.of("datasets", "cifar10-alexnet.npz");
        List<String> names = List.of("airplane", "automobile", "bird", "cat");
        assertEquals(Optional.of(PaperRow.ALL.get(0)), PaperRow.shown(recording, names, new ClassTriple(0, 1, 2)));
        assertEquals(Optional.empty(), PaperRow.shown(recording, names, new ClassTriple(1, 0, 2)));
        assertEquals(Optional.empty(), PaperRow.shown(recording, names, new ClassTriple(0, 1, 3)));
        assertEquals(Optional.empty(), PaperRow.shown(Path.of("cifar10-mine.npz"), names, new ClassTriple(0, 1, 2)));
    }

    @Test
    void rowsThreeAndFourAreInWhateverTheUserMadeOfImageNet() {
        List<String> names = List.of("toy poodle", "miniature poodle", "tench", "meerkat", "cleaver");
        Path recording = Path.of("imagenet-resnet50.npz");
        assertEquals(Optional.of(PaperRow.ALL.get(2)), PaperRow.shown(recording, names, new ClassTriple(2, 3, 4)));
        assertEquals(Optional.of(PaperRow.ALL.get(3)), PaperRow.shown(recording, names, new ClassTriple(0, 1, 2)));
        assertEquals(
                List.of(true, true, false, false),
                PaperRow.ALL.stream().map(PaperRow::comesAlong).toList());
    }

    @Test
    void fiveFoldersOfImageNetServeBothItsRows() {
        assertEquals("n01440764,n02138441,n03041632,n02113624,n02113712", PaperRow.synsets());
    }
}
