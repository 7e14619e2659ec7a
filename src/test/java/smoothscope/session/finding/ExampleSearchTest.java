package smoothscope.session.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import smoothscope.figure.FigureOptions;
import smoothscope.problem.InvalidSetting;
import smoothscope.session.Row;
import smoothscope.session.Session;
import smoothscope.session.ViewDefaults;
import smoothscope.session.view.Selection;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.file.RecordingFile;

class ExampleSearchTest {
    private static final Recording RECORDING = RecordingFile.read(Path.of("datasets", "cifar10-scarce.npz"));
    private static final Session SESSION = new Session(Path.of("scarce.npz"), RECORDING);
    private static final ViewState STATE = new ViewDefaults(SESSION).start(FigureOptions.DEFAULT);

    @Test
    void anExampleIsFoundByItsImageInItsSplit() {
        for (int row : new int[] {0, 17, RECORDING.examples().size() - 1}) {
            Split split = RECORDING.examples().split(row);
            assertEquals(
                    row, ExampleSearch.of(SESSION, split, RECORDING.examples().image(row)));
        }
        assertThrows(InvalidSetting.class, () -> ExampleSearch.of(SESSION, Split.TRAIN, 49_999_999));
    }

    @Test
    void besideAnotherRecordingTheSessionsNumberIsMeant() {
        Session both = SESSION.beside(new Session(Path.of("again.npz"), RECORDING));
        int image = RECORDING.examples().image(2500);
        assertEquals(2500, ExampleSearch.of(both, RECORDING.examples().split(2500), image));
    }

    @Test
    void thoseThatOneRowAtLeastGetsWrongAreKept() {
        Selection all = Selection.of(IntStream.range(1900, 2300).toArray());
        Selection wrong = ExampleSearch.wrong(SESSION, STATE, all);
        assertTrue(wrong.size() > 20 && wrong.size() < 300, "" + wrong.size());
        for (int example : all.rows()) {
            boolean missed = false;
            for (Row row : SESSION.measuredRows(STATE)) {
                missed |= row.network().predicted()[example]
                        != RECORDING.examples().label(example);
            }
            assertEquals(missed, wrong.within(new int[] {example}).length == 1);
        }
    }
}
