package smoothscope.training.trained;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownPairsTest {
    @Test
    void torchvisionsTwoResNets50DifferInSevenThings() {
        assertEquals(
                Optional.of(7),
                KnownPairs.differs(
                                List.of(Path.of("w", "resnet50-0676ba61.pth"), Path.of("w", "resnet50-11ad3fa6.pth")))
                        .map(words -> words.split(", ").length));
    }

    @Test
    void ofOnePairInAnyFolderOfAHubNothingDiffers() {
        Path hub = Path.of("hub", "models--ENSTA-U2IS--Label-smoothing-Selective-classification");
        assertEquals(
                Optional.of("nothing"),
                KnownPairs.differs(
                        List.of(hub.resolve("ce.ckpt"), hub.resolve("ls").resolve("ls.ckpt"))));
    }

    @Test
    void ofOneAloneOrOfStrangersNothingIsSaid() {
        Path first = Path.of("resnet50-0676ba61.pth");
        assertEquals(Optional.empty(), KnownPairs.differs(List.of(first)));
        assertEquals(Optional.empty(), KnownPairs.differs(List.of(first, Path.of("mine.pth"))));
        assertEquals(
                Optional.empty(),
                KnownPairs.differs(List.of(first, Path.of("resnet50-11ad3fa6.pth"), Path.of("mine.pth"))));
    }

    @Test
    void alphaIsToldOfFilesWhoseNamesTellIt() {
        Path first = Path.of("w", "resnet50-0676ba61.pth");
        Path second = Path.of("w", "resnet50-11ad3fa6.pth");
        assertEquals(Optional.of(List.of(0.0, 0.1)), KnownPairs.alphas(List.of(first, second)));
        assertEquals(Optional.of(List.of(0.1, 0.0)), KnownPairs.alphas(List.of(second, first)));
        Path hub = Path.of("hub", "models--ENSTA-U2IS--Label-smoothing-Selective-classification");
        assertEquals(Optional.empty(), KnownPairs.alphas(List.of(hub.resolve("a.ckpt"), hub.resolve("b.ckpt"))));
    }
}
