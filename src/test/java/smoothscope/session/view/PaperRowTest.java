package smoothscope.session.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
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
}
