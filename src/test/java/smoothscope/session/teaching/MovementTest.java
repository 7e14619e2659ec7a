package smoothscope.session.teaching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.Theme;
import smoothscope.figure.data.Moves;
import smoothscope.figure.file.DrawnText;
import smoothscope.measure.Softening;
import smoothscope.plane.ClassTriple;
import smoothscope.plane.Logits;
import smoothscope.plane.Templates;
import smoothscope.session.Session;
import smoothscope.session.ViewDefaults;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.Split;

class MovementTest {
    private static final int CLASSES = 6;
    private static final int EXAMPLES = 120;
    private static final Path FILE = Path.of("planted.npz");
    private static final Moved AS_THEY_ARE = new Moved(OptionalInt.empty(), Optional.empty());
    private static final Moved AT_ONE_GAMMA = new Moved(OptionalInt.empty(), Optional.of(new Softening.Gamma(0.3)));

    /** A change of an example's logits. */
    private interface Change {
        void of(int label, double[] logits);
    }

    private static float[] logits(Change change) {
        Random random = new Random(3);
        float[] rows = new float[EXAMPLES * CLASSES];
        for (int i = 0; i < EXAMPLES; i++) {
            double[] own = new double[CLASSES];
            for (int k = 0; k < CLASSES; k++) {
                own[k] = (k == i % CLASSES ? 3 : 0) + random.nextGaussian();
            }
            change.of(i % CLASSES, own);
            for (int k = 0; k < CLASSES; k++) {
                rows[i * CLASSES + k] = (float) own[k];
            }
        }
        return rows;
    }

    /** Examples in their order or the other way round. */
    private static Examples examples(boolean turned) {
        int[] labels = new int[EXAMPLES];
        byte[] splits = new byte[EXAMPLES];
        int[] images = new int[EXAMPLES];
        for (int i = 0; i < EXAMPLES; i++) {
            int of = turned ? EXAMPLES - 1 - i : i;
            labels[i] = of % CLASSES;
            splits[i] = (byte) (of / CLASSES % 4 == 3 ? 1 : 0);
            images[i] = of;
        }
        return new Examples(labels, splits, images);
    }

    private static Snapshot snapshot(double alpha, int epoch, float[] rows) {
        float[] weights = new float[CLASSES * 8];
        Random random = new Random(4);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextGaussian();
        }
        Templates templates = Templates.of(weights, new float[CLASSES]);
        return new Snapshot(alpha, epoch, Logits.ofRows(rows, CLASSES), templates, null, Map.of());
    }

    private static Recording recording(Examples examples, Snapshot... snapshots) {
        JsonObject meta = new JsonObject();
        meta.addProperty("dataset", "cifar10");
        return new Recording(
                examples, List.of("a", "b", "c", "d", "e", "f"), new ArrayList<>(List.of(snapshots)), new Meta(meta));
    }

    private static Session changed(Change change) {
        return new Session(
                FILE,
                recording(
                        examples(false), snapshot(0, 1, logits((label, own) -> {})), snapshot(0.1, 1, logits(change))));
    }

    private static ViewState start(Session session) {
        return new ViewDefaults(session).start(FigureOptions.DEFAULT).withClasses(new ClassTriple(2, 4, 0));
    }

    private static double farthest(Moves moves) {
        double farthest = 0;
        for (int i = 0; i < moves.size(); i++) {
            farthest = Math.max(
                    farthest,
                    Math.hypot(moves.to()[i].u() - moves.from()[i].u(), moves.to()[i].v() - moves.from()[i].v()));
        }
        return farthest;
    }

    @Test
    void aChangeOfScaleAloneMovesNobodyAtOneSmoothness() {
        Session session = changed((label, own) -> {
            for (int k = 0; k < CLASSES; k++) {
                own[k] = own[k] / 3 + 7;
            }
        });
        Movement raw = AS_THEY_ARE.in(session, start(session), Split.TRAIN);
        Movement same = AT_ONE_GAMMA.in(session, start(session), Split.TRAIN);
        assertTrue(farthest(raw.moves()) > 1);
        assertEquals(0, farthest(same.moves()), 1e-4);
        assertEquals(3, same.before().temperature() / same.after().temperature(), 1e-4);
        assertEquals(0, raw.moves().crossed());
        assertTrue(same.classes().stream().allMatch(each -> each.distance() < 1e-4));
    }

    @Test
    void theClassThatMovedStandsFirstWithWhereItWent() {
        Session session = changed((label, own) -> own[4] += label == 2 ? 5 : 0);
        List<ClassMove> classes =
                AS_THEY_ARE.in(session, start(session), Split.TRAIN).classes();
        assertEquals(2, classes.get(0).label());
        assertEquals(4, classes.get(0).towards());
        // one logit of six rises by 5: the common shift aside, the length of the change
        assertEquals(5 * Math.sqrt(1 - 1.0 / CLASSES), classes.get(0).distance(), 1e-5);
        assertEquals(0, classes.get(1).distance(), 1e-5);
    }

    @Test
    void whoCrossesALineIsCounted() {
        Session session = changed((label, own) -> own[4] += label == 2 ? 50 : 0);
        Moves moves = AS_THEY_ARE.in(session, start(session), Split.TRAIN).moves();
        long own = 0;
        for (int i = 0; i < moves.size(); i++) {
            own += moves.slots()[i] == 0 ? 1 : 0;
        }
        assertTrue(own > 0);
        assertTrue(Math.abs(moves.right(true) - moves.right(false) - own) <= 3);
        assertTrue(Math.abs(own - moves.crossed()) <= 3);
    }

    @Test
    void examplesOfTwoRecordingsAreTheSameByTheirImages() {
        Session straight = new Session(FILE, recording(examples(false), snapshot(0, 1, logits((label, own) -> {}))));
        float[] rows = logits((label, own) -> {});
        float[] turned = new float[rows.length];
        for (int i = 0; i < EXAMPLES; i++) {
            System.arraycopy(rows, i * CLASSES, turned, (EXAMPLES - 1 - i) * CLASSES, CLASSES);
        }
        Session other = new Session(Path.of("turned.npz"), recording(examples(true), snapshot(0.1, 1, turned)));
        Session both = straight.beside(other);
        Movement movement = AS_THEY_ARE.in(both, start(both), Split.VALIDATION);
        assertTrue(movement.moves().size() > 0);
        assertEquals(0, farthest(movement.moves()), 0);
    }

    @Test
    void anEarlierEpochOfTheLowerRowIsWhereItSetsOut() {
        Session session = new Session(
                FILE,
                recording(
                        examples(false),
                        snapshot(0.1, 0, logits((label, own) -> own[label] = 0)),
                        snapshot(0.1, 1, logits((label, own) -> {}))));
        Moved since = new Moved(OptionalInt.of(0), Optional.empty());
        Movement movement = since.in(session, start(session), Split.TRAIN);
        assertEquals(0, movement.before().row().moment());
        assertEquals(1, movement.after().row().moment());
        assertTrue(movement.moves().right(false) > movement.moves().right(true));
    }

    @Test
    void atOneTemperatureEveryLogitIsDividedByIt() {
        Session session = changed((label, own) -> own[4] += label == 2 ? 5 : 0);
        Moved halved = new Moved(OptionalInt.empty(), Optional.of(new Softening.Temperature(2)));
        Movement whole = AS_THEY_ARE.in(session, start(session), Split.TRAIN);
        Movement half = halved.in(session, start(session), Split.TRAIN);
        assertEquals(farthest(whole.moves()) / 2, farthest(half.moves()), 1e-9);
        assertEquals(2, half.before().temperature());
        assertTrue(
                halved.diagram(session, start(session), Theme.LIGHT).caption().contains("one temperature, T = 2"));
    }

    @Test
    void whereNoTemperatureGivesTheSmoothnessTheLogitsAreTakenAsTheyAre() {
        Session session = changed((label, own) -> {
            for (int k = 0; k < CLASSES; k++) {
                own[k] = 0;
            }
        });
        assertFalse(AT_ONE_GAMMA.in(session, start(session), Split.TRAIN).softened());
    }

    @Test
    void theDiagramSaysWhoIsComparedAndHowManyCrossed() throws Exception {
        Session session = changed((label, own) -> own[4] += label == 2 ? 5 : 0);
        DrawnText drawn = DrawnText.of(AT_ONE_GAMMA.diagram(session, start(session), Theme.LIGHT));
        String all = String.join(" ", drawn.texts());
        assertTrue(all.contains("α = 0 → α = 0.1 (epoch 1)"), all);
        assertTrue(all.contains("crossed a line"), all);
    }
}
