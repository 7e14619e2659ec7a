package smoothscope.snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import smoothscope.plane.ClassTriple;

class ClassIndexTest {
    private final int[] labels = new Random(3).ints(500, 0, 8).toArray();
    private final int[] rows =
            IntStream.range(0, 500).filter(row -> row % 3 != 1).toArray();
    private final ClassIndex index = new ClassIndex(rows, labels);

    @ParameterizedTest
    @CsvSource({"0, 1, 2", "7, 0, 3", "5, 6, 4", "2, 9, 1", "11, 10, 12"})
    void itFindsWhatLookingThroughAllExamplesFinds(int a, int b, int c) {
        ClassTriple triple = new ClassTriple(a, b, c);
        Members alone = index.alone(triple);
        int[] expected =
                IntStream.of(rows).filter(row -> triple.place(labels[row]) >= 0).toArray();
        assertArrayEquals(expected, alone.rows());
        assertPlaces(triple, alone);
        Members all = index.all(triple);
        assertArrayEquals(rows, all.rows());
        assertPlaces(triple, all);
    }

    private void assertPlaces(ClassTriple triple, Members members) {
        int[] counts = new int[Projection.OTHER + 1];
        for (int i = 0; i < members.rows().length; i++) {
            int slot = triple.place(labels[members.rows()[i]]);
            assertEquals(slot < 0 ? Projection.OTHER : slot, members.slots()[i]);
            counts[members.slots()[i]]++;
        }
        assertArrayEquals(counts, members.counts());
    }

    @Test
    void aSplitWithoutExamplesHasNoMembers() {
        ClassIndex empty = new ClassIndex(new int[0], labels);
        assertEquals(0, empty.alone(new ClassTriple(0, 1, 2)).rows().length);
        assertEquals(0, empty.all(new ClassTriple(0, 1, 2)).rows().length);
    }
}
