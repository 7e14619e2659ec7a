package smoothscope.snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smoothscope.problem.InvalidSetting;

/** Which images a part holds, and what a file says of it. */
class ShardTest {
    private static Shard parts(int of, Integer... held) {
        return new Shard(of, new TreeSet<>(List.of(held)));
    }

    @Test
    void everyNthImageIsOnePart() {
        int[] rows = {10, 11, 12, 13, 14, 15, 16};
        assertArrayEquals(new int[] {10, 13, 16}, new Shard(1, 3).some(rows));
        assertArrayEquals(new int[] {12, 15}, new Shard(3, 3).some(rows));
        assertArrayEquals(new int[] {11, 12, 14, 15}, parts(3, 2, 3).some(rows));
        assertArrayEquals(rows, new Shard(1, 1).some(rows));
    }

    @Test
    void aShardIsWrittenAsOnTheCommandLine() {
        assertEquals(new Shard(3, 16), Shard.of("3/16"));
        assertEquals(new Shard(16, 16), Shard.of(" 16 / 16 "));
        assertEquals("3/16", new Shard(3, 16).toString());
        assertEquals("[1, 3]/4", parts(4, 3, 1).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "3/", "a/b", "1/2/3"})
    void anythingElseIsRefused(String text) {
        assertEquals(
                "A shard is written I/N, for instance 3/16, got \"" + text + "\".",
                assertThrows(InvalidSetting.class, () -> Shard.of(text)).sentence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/3", "4/3", "1/0", "-1/3"})
    void partsAreCountedFromOneToTheirNumber(String text) {
        assertThrows(InvalidSetting.class, () -> Shard.of(text));
    }

    @Test
    void noPartIsNoShard() {
        assertThrows(InvalidSetting.class, () -> parts(3));
    }

    @Test
    void aRecordingSaysWhichPartsItHoldsUntilAllAreThere() {
        JsonObject meta = new JsonObject();
        parts(4, 1, 4).tell(meta);
        assertEquals(Optional.of(parts(4, 1, 4)), Shard.of(new Meta(meta)));
        assertEquals(List.of(2, 3), parts(4, 1, 4).missing());
        parts(4, 1, 2, 3, 4).tell(meta);
        assertEquals(Optional.empty(), Shard.of(new Meta(meta)));
        assertEquals(new JsonObject(), meta);
        assertEquals(List.of(), parts(4, 1, 2, 3, 4).missing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"shard\": 3}", "{\"shard\": {\"of\": 2}}", "{\"shard\": {\"of\": 2, \"held\": [3]}}"})
    void whatIsThereInAnotherFormSaysNothing(String json) {
        assertEquals(
                Optional.empty(), Shard.of(new Meta(JsonParser.parseString(json).getAsJsonObject())));
    }
}
