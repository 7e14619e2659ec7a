package smoothscope.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import smoothscope.plane.ClassTriple;
import smoothscope.session.Panels;
import smoothscope.session.Session;
import smoothscope.session.ViewDefaults;
import smoothscope.session.view.ViewState;
import smoothscope.session.view.ViewStateText;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.file.RecordingFile;

class TintsTest {
    private static final Recording RECORDING = RecordingFile.read(Path.of("datasets", "cifar10-scarce.npz"));
    private static final ClassTriple FIRST = new ClassTriple(0, 1, 2);
    private static final Snapshot NETWORK = RECORDING.last(0.1).orElseThrow();
    private static final int[] ROWS =
            Projection.of(RECORDING, NETWORK, FIRST, Split.VALIDATION, false).rows();

    @Test
    void coloursTellThePredictedClassAndGreyAnyOther() {
        Tints tints = Tints.of(ColourBy.PREDICTED, NETWORK, FIRST, ROWS).orElseThrow();
        for (int i = 0; i < ROWS.length; i++) {
            int predicted = NETWORK.predicted()[ROWS[i]];
            assertEquals(predicted < 3 ? predicted : Projection.OTHER, tints.of()[i]);
        }
    }

    @Test
    void coloursTellTheFifthThatConfidenceLiesIn() {
        Tints tints = Tints.of(ColourBy.CONFIDENCE, NETWORK, FIRST, ROWS).orElseThrow();
        for (int i = 0; i < ROWS.length; i += 7) {
            double top = 0;
            double sum = 0;
            for (int k = 0; k < NETWORK.logits().classes(); k++) {
                double e = Math.exp(NETWORK.logits().at(ROWS[i], k));
                top = Math.max(top, e);
                sum += e;
            }
            assertEquals(Math.min(4, (int) (5 * top / sum)), tints.of()[i]);
        }
        int all = 0;
        for (int tint : tints.inOrder()) {
            for (boolean has : tints.having(tint)) {
                all += has ? 1 : 0;
            }
        }
        assertEquals(ROWS.length, all, "each example has one colour");
    }

    @Test
    void byClassNothingIsToldBesides() {
        assertEquals(Optional.empty(), Tints.of(ColourBy.CLASS, NETWORK, FIRST, ROWS));
    }

    @Test
    void theWindowsFigureIsColouredAndSaysSoAndAViewKeepsIt() {
        Session session = new Session(Path.of("scarce.npz"), RECORDING);
        ViewState state = new ViewDefaults(session)
                .start(FigureOptions.DEFAULT)
                .withOptions(FigureOptions.DEFAULT.withColours(ColourBy.CONFIDENCE));
        Figure figure = Panels.figure(session, state.withComparedAlpha(0.15));
        assertEquals(
                ColourBy.CONFIDENCE, figure.panel(1, 1).tints().orElseThrow().by());
        assertTrue(Caption.of(figure).contains("fifths, from the lightest"));
        Figure command =
                FourPanels.of(RECORDING, state.classes(), 0, 0.1, java.util.OptionalInt.empty(), state.options());
        assertArrayEquals(
                command.panel(0, 1).tints().orElseThrow().of(),
                figure.panel(0, 1).tints().orElseThrow().of());
        assertEquals(
                ColourBy.CONFIDENCE,
                ViewStateText.read(ViewStateText.write(state)).options().colours());
    }
}
