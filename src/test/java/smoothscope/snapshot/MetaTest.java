package smoothscope.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smoothscope.target.SmoothingConvention;

class MetaTest {
    private static Meta of(String json) {
        return new Meta(JsonParser.parseString(json).getAsJsonObject());
    }

    @Test
    void whatAFileSaysOfItselfIsReadByItsNames() {
        Meta meta = of("""
                {"dataset": "cifar10", "network": "small", "only": "cat;dog", "outputs": 1000, "seed": 4,
                 "differs": "the width", "live": true, "observed": "true", "convention": "others",
                 "recipe": {"limit": 5000}, "teacher": {"alphas": [0, 0.1]}}
                """);
        assertEquals(Optional.of("cifar10"), meta.dataset());
        assertEquals(Optional.of("small"), meta.network());
        assertEquals(Optional.of("cat;dog"), meta.chosen());
        assertEquals(OptionalInt.of(1000), meta.outputs());
        assertEquals(OptionalLong.of(4), meta.seed());
        assertEquals(Optional.of("the width"), meta.differs());
        assertTrue(meta.live());
        assertTrue(meta.observed());
        assertEquals(SmoothingConvention.OTHERS, meta.convention());
        assertEquals(OptionalInt.of(5000), meta.limit());
        assertFalse(meta.unlimited());
        assertEquals(List.of(0.0, 0.1), meta.alphasOfTeachers());
    }

    @Test
    void aFileThatSaysNothingIsThePapers() {
        assertKnowsNothing(Meta.empty());
        assertEquals(SmoothingConvention.UNIFORM, Meta.empty().convention());
    }

    /** Files come from anywhere: what is there in another form says nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1]",
                "{\"limit\": [], \"alphas\": 3}",
                "{\"limit\": \"many\", \"alphas\": [\"x\", [0]]}",
                "null"
            })
    void whatIsThereInAnotherFormSaysNothing(String other) {
        assertKnowsNothing(of("""
                {"dataset": [], "network": {}, "only": [], "outputs": %1$s, "seed": %1$s, "differs": %1$s,
                 "live": %1$s, "observed": %1$s, "recipe": %1$s, "teacher": %1$s}
                """.formatted(other)));
    }

    @Test
    void wordsAreNoNumbersAndBlanksNoWords() {
        Meta meta = of("""
                {"outputs": "1000", "seed": "4", "differs": " ", "live": "no", "observed": false, "recipe": 3,
                 "teacher": 0.1}
                """);
        assertKnowsNothing(meta);
    }

    private static void assertKnowsNothing(Meta meta) {
        assertEquals(Optional.empty(), meta.dataset());
        assertEquals(Optional.empty(), meta.network());
        assertEquals(Optional.empty(), meta.chosen());
        assertEquals(OptionalInt.empty(), meta.outputs());
        assertEquals(OptionalLong.empty(), meta.seed());
        assertEquals(Optional.empty(), meta.differs());
        assertFalse(meta.live());
        assertFalse(meta.observed());
        assertEquals(OptionalInt.empty(), meta.limit());
        assertFalse(meta.unlimited());
        assertEquals(List.of(), meta.alphasOfTeachers());
    }

    @Test
    void aLimitOfNoneSaysThatAllImagesWereUsed() {
        Meta all = of("{\"recipe\": {\"limit\": 0}}");
        assertTrue(all.unlimited());
        assertEquals(OptionalInt.empty(), all.limit());
    }

    @Test
    void anotherConventionChangesNothingElse() {
        Meta meta = of("{\"dataset\": \"mnist\", \"convention\": \"uniform\"}");
        Meta other = meta.with(SmoothingConvention.OTHERS_NORMALIZED);
        assertEquals(SmoothingConvention.OTHERS_NORMALIZED, other.convention());
        assertEquals(Optional.of("mnist"), other.dataset());
        assertEquals(SmoothingConvention.UNIFORM, meta.convention());
    }
}
