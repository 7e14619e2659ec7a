package smoothscope.session.teaching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.Theme;
import smoothscope.figure.data.Moves;
import smoothscope.figure.diagram.MovedDiagram;
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

    private static String title(MovedDiagram diagram) throws Exception {
        return DrawnText.of(diagram).texts().stream()
                .filter(text -> text.startsWith("Who moved"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTitleNamesWhatDiffersAndOnlyThat() throws Exception {
        Session session = new Session(
                FILE,
                recording(
                        examples(false),
                        snapshot(0, 1, logits((label, own) -> {})),
                        snapshot(0, 2, logits((label, own) -> {})),
                        snapshot(0.1, 1, logits((label, own) -> {})),
                        snapshot(0.1, 2, logits((label, own) -> {}))));
        ViewState state = start(session);
        assertEquals(2, state.epoch());
        Moved since = new Moved(OptionalInt.of(1), Optional.empty());
        assertEquals("Who moved: α = 0.1, epoch 1 → epoch 2", title(since.diagram(session, state, Theme.LIGHT)));
        assertEquals("Who moved: α = 0 → α = 0.1 (epoch 2)", title(AS_THEY_ARE.diagram(session, state, Theme.LIGHT)));
    }

    @Test
    void networksOfTwoRecordingsAreCalledByThem() throws Exception {
        Session first = new Session(FILE, recording(examples(false), snapshot(0, 1, logits((label, own) -> {}))));
        Session second = new Session(
                Path.of("other.npz"), recording(examples(false), snapshot(0.1, 3, logits((label, own) -> {}))));
        Session both = first.beside(second);
        assertEquals(
                "Who moved: planted · α = 0, epoch 1 → other · α = 0.1, epoch 3",
                title(AS_THEY_ARE.diagram(both, start(both), Theme.LIGHT)));
    }

    @Test
    void theCaptionSaysHowTheLogitsAreTaken() {
        Session session = changed((label, own) -> own[4] += label == 2 ? 5 : 0);
        ViewState state = start(session);
        assertTrue(AS_THEY_ARE
                .diagram(session, state, Theme.LIGHT)
                .caption()
                .contains("The logits are taken as they are, so that a change of scale shows as well."));
        Movement same = AT_ONE_GAMMA.in(session, state, Split.TRAIN);
        String told = AT_ONE_GAMMA.diagram(session, state, Theme.LIGHT).caption();
        assertTrue(
                told.contains(String.format(
                        Locale.ROOT,
                        "one smoothness γ on the training examples (T = %.2f and %.2f)",
                        same.before().temperature(),
                        same.after().temperature())),
                told);
        Moved atOne = new Moved(OptionalInt.empty(), Optional.of(new Softening.Temperature(1)));
        assertTrue(atOne.diagram(session, state, Theme.LIGHT).caption().contains("The logits are taken as they are"));
        Session flat = changed((label, own) -> Arrays.fill(own, 0));
        assertTrue(AT_ONE_GAMMA
                .diagram(flat, start(flat), Theme.LIGHT)
                .caption()
                .contains("The logits are taken as they are"));
    }

    /** Logits of 6 and 0 are as smooth as γ = 0.3 where the label has 0.75 and each of the five others 0.05: 6/T = ln 15. */
    @Test
    void manyExamplesGiveTheTemperatureOfTheirKind() {
        int size = 240_000;
        float[] rows = new float[size * CLASSES];
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            labels[i] = i % CLASSES;
            rows[i * CLASSES + labels[i]] = i == 0 ? 60 : 6;
        }
        Examples all =
                new Examples(labels, new byte[size], IntStream.range(0, size).toArray());
        Session session = new Session(FILE, recording(all, snapshot(0, 1, rows), snapshot(0.1, 1, rows)));
        Movement movement = AT_ONE_GAMMA.in(session, start(session), Split.TRAIN);
        assertEquals(6 / Math.log(15), movement.before().temperature(), 1e-3);
    }

    @Test
    void withoutTrainingExamplesTheSmoothnessIsThatOfTheOthers() {
        float[] rows = logits((label, own) -> {});
        Examples straight = examples(false);
        byte[] validation = new byte[EXAMPLES];
        Arrays.fill(validation, (byte) 1);
        Examples held = new Examples(
                straight.labels(), validation, IntStream.range(0, EXAMPLES).toArray());
        Session alone = new Session(FILE, recording(held, snapshot(0, 1, rows), snapshot(0.1, 1, rows)));
        Examples learned = new Examples(
                straight.labels(),
                new byte[EXAMPLES],
                IntStream.range(0, EXAMPLES).toArray());
        Session trained = new Session(FILE, recording(learned, snapshot(0, 1, rows), snapshot(0.1, 1, rows)));
        assertEquals(
                AT_ONE_GAMMA.in(trained, start(trained), Split.TRAIN).before().temperature(),
                AT_ONE_GAMMA.in(alone, start(alone), Split.VALIDATION).before().temperature());
    }

    @Test
    void ofRecordingsWithOtherClassesThoseThatBothHaveAreSeen() {
        Session session = new Session(
                FILE, recording(examples(false), snapshot(0, 1, logits((label, own) -> Arrays.fill(own, 0)))));
        // images of "a", "c", "e" of the first one, all of whose logits are 0, in a recording that has no other class
        // of it
        int[] images = {0, 2, 4, 6, 8, 10};
        int[] labels = {3, 2, 0, 3, 2, 0};
        float[] rows = new float[images.length * 4];
        for (int i = 0; i < images.length; i++) {
            rows[i * 4 + 2] = labels[i] == 3 ? 6 : 1;
            rows[i * 4 + 1] = 100;
        }
        Recording foreign = new Recording(
                new Examples(labels, new byte[images.length], images),
                List.of("e", "z", "c", "a"),
                List.of(new Snapshot(
                        0.1,
                        1,
                        Logits.ofRows(rows, 4),
                        Templates.of(new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1}, new float[4]),
                        null,
                        Map.of())),
                session.recording().meta());
        Session both = session.beside(new Session(Path.of("foreign.npz"), foreign));
        Movement movement = AS_THEY_ARE.in(both, start(both), Split.TRAIN);
        List<ClassMove> classes = movement.classes();
        assertEquals(
                List.of(0, 2, 4),
                classes.stream().map(ClassMove::label).sorted().toList());
        assertEquals(new ClassMove(0, 2, classes.get(0).distance(), 2), classes.get(0));
        assertEquals(6 * Math.sqrt(1 - 1.0 / 3), classes.get(0).distance(), 1e-6);
        assertEquals(2, classes.get(1).examples());
        assertEquals(Math.sqrt(1 - 1.0 / 3), classes.get(1).distance(), 1e-6);
        assertEquals(6, movement.moves().size());
    }
}
