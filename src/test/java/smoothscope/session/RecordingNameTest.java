package smoothscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import smoothscope.snapshot.Meta;

class RecordingNameTest {
    private static Meta meta(String json) {
        JsonObject parsed = JsonParser.parseString(json).getAsJsonObject();
        return new Meta(parsed);
    }

    private static List<String> apart(Meta above, Meta below) {
        return RecordingName.apart(List.of(above, below), List.of("above", "below")).stream()
                .map(RecordingName::english)
                .toList();
    }

    private static final Meta PLENTY =
            meta("{\"dataset\": \"cifar10\", \"network\": \"alexnet\", \"seed\": 1, \"recipe\": {\"limit\": 0}}");
    private static final Meta SCARCE =
            meta("{\"dataset\": \"cifar10\", \"network\": \"alexnet\", \"seed\": 1, \"recipe\": {\"limit\": 10000}}");

    @Test
    void recordingsAreCalledByWhatTellsThemApart() {
        assertEquals(List.of("all training images", "10,000 training images"), apart(PLENTY, SCARCE));
        Meta other = meta("{\"dataset\": \"cifar100\", \"network\": \"resnet56\", \"recipe\": {\"limit\": 0}}");
        assertEquals(List.of("CIFAR-10 · AlexNet", "CIFAR-100 · ResNet-56"), apart(PLENTY, other));
        Meta seed =
                meta("{\"dataset\": \"cifar10\", \"network\": \"alexnet\", \"seed\": 2, \"recipe\": {\"limit\": 0}}");
        assertEquals(List.of("seed 1", "seed 2"), apart(PLENTY, seed));
        assertEquals(
                "CIFAR-10 · AlexNet",
                RecordingName.common(List.of(PLENTY, SCARCE)).english());
    }

    @Test
    void theirFilesNameThoseThatSayTheSameOrNothing() {
        assertEquals(List.of("above", "below"), apart(PLENTY, PLENTY));
        assertEquals(List.of("above", "below"), apart(PLENTY, Meta.empty()));
        assertTrue(RecordingName.of(Meta.empty(), "mine").isFile());
    }

    @Test
    void allImagesAreNotClaimedWhereTheFileDoesNotSaySo() {
        Meta silent = meta("{\"dataset\": \"cifar10\", \"network\": \"alexnet\", \"seed\": 1}");
        assertEquals(List.of("above", "below"), apart(silent, SCARCE));
    }

    @Test
    void aRecordingAloneSaysAllThatIsKnown() {
        assertEquals(
                "CIFAR-10 · AlexNet · seed 1 · 10,000 training images",
                RecordingName.of(SCARCE, "file").english());
    }
}
