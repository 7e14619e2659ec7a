package smoothscope.figure.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import smoothscope.figure.ColourBy;
import smoothscope.figure.Contour;
import smoothscope.figure.PlantedRecording;
import smoothscope.figure.Tints;
import smoothscope.job.Progress;
import smoothscope.plane.ClassTriple;
import smoothscope.plane.Templates;
import smoothscope.session.PlantedRecordings;
import smoothscope.snapshot.Examples;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Projection;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Snapshot;
import smoothscope.snapshot.SnapshotMeasures;
import smoothscope.snapshot.Split;
import smoothscope.snapshot.file.Recordings;

/** The page in a real browser: what it works out is what the program works out, and a reader can use it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageInBrowserTest {
    private static final ClassTriple PAPER = PlantedRecording.TRIPLE;
    /** The last epoch of the shipped recording. */
    private static final int LAST = 64;

    /** The recording's logits are halves, so that the page loses nothing. */
    private static final double EXACT = 1e-9;

    @TempDir
    @SuppressWarnings("NullAway.Init") // before all tests
    private static Path folder;

    private Recording shipped = PlantedRecording.of(4, 0);
    private String address = "";

    @SuppressWarnings("NullAway.Init") // before all tests
    private Browser browser;

    @BeforeAll
    void writeThePage() throws IOException {
        browser = Browser.start(folder.resolve("profile"));
        shipped = Recordings.read(List.of(Path.of("datasets/cifar10-alexnet.npz")), new Progress());
        address = written("shipped.html", shipped, List.of(0.0, 0.1));
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void itComplainedOfNothingAndAskedForNothing() {
        assertEquals(List.of(), browser.complaints());
        assertEquals(
                List.of(),
                browser.requests().stream()
                        .filter(url ->
                                !url.startsWith("file:///") && !url.startsWith("data:") && !url.startsWith("about:"))
                        .toList());
    }

    private String written(String name, Recording recording, List<Double> rows) {
        PageContents contents = PageContents.of(recording, PageChoice.USUAL);
        List<Integer> epochs = contents.epochs();
        PageView view =
                new PageView("CIFAR-10 · AlexNet", PAPER, rows, epochs.get(epochs.size() - 1), contents.usualSeed());
        Path file = folder.resolve(name);
        PageFile.write(file, PageFile.bytes(contents, view, "1.0"));
        return file.toUri().toString();
    }

    private void open(String hash) {
        browser.size(1280, 800, false);
        browser.open(address + hash);
    }

    private String state(String name) {
        return browser.evaluate("JSON.stringify(smoothscope.state." + name + ")")
                .getAsString();
    }

    private double[] numbers(String expression) {
        JsonArray array = browser.evaluate("Promise.resolve(" + expression + ").then((all) => Array.from(all))")
                .getAsJsonArray();
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonElement::getAsDouble)
                .toArray();
    }

    private static void assertClose(double[] expected, double[] actual, double share) {
        double size = 0;
        for (double value : expected) {
            size = Math.max(size, Math.abs(value));
        }
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], share * size, "at " + i);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 64, 0, 1, 2", "0.1, 64, 3, 5, 8", "0.75, 3, 9, 4, 7", "0.3, 0, 6, 0, 1"})
    void coordinatesAreTheProgramsOwn(double alpha, int epoch, int a, int b, int c) {
        open("#classes=" + a + "," + b + "," + c + "&alpha=0," + alpha + "&epoch=" + epoch);
        for (Split split : Split.values()) {
            Projection program = Projection.of(
                    shipped, shipped.at(alpha, epoch).orElseThrow(), new ClassTriple(a, b, c), split, false);
            String page = "smoothscope.figure().rows[1].projections[" + split.number() + "]";
            assertClose(program.u(), numbers(page + ".u"), EXACT);
            assertClose(program.v(), numbers(page + ".v"), EXACT);
            for (int place = 0; place < 3; place++) {
                assertEquals(
                        program.centroids().get(place).u(), browser.number(page + ".centroids[" + place + "].u"), 1e-6);
                assertEquals(
                        program.templates().get(place).v(), browser.number(page + ".templates[" + place + "].v"), 1e-6);
            }
            assertEquals(program.differences().meeting().u(), browser.number(page + ".differences.meeting().u"), 1e-6);
            for (int i = 0; i < program.size(); i += 37) {
                assertEquals(program.wrong()[i] ? 1 : 0, browser.number(page + ".wrong[" + i + "]"));
            }
        }
    }

    @Test
    void betweenTwoMeasuredAlphasTheRowSaysSoAndPointsAreOnTheirWay() {
        open("#alpha=0,0.08");
        Projection lower = Projection.of(shipped, shipped.at(0.05, LAST).orElseThrow(), PAPER, Split.TRAIN, false);
        Projection upper = Projection.of(shipped, shipped.at(0.1, LAST).orElseThrow(), PAPER, Split.TRAIN, false);
        Projection between = lower.towards(upper, 0.6);
        assertClose(between.u(), numbers("smoothscope.figure().rows[1].projections[0].u"), EXACT);
        assertClose(between.v(), numbers("smoothscope.figure().rows[1].projections[0].v"), EXACT);
        assertTrue(browser.text("document.querySelector('#panels').textContent").contains("between 0.05 and 0.1"));
        assertTrue(
                browser.text("document.querySelector('#numbers').textContent").contains("those of α = 0.1"));
        assertEquals(
                "0.08, between 0.05 and 0.1",
                browser.text("document.querySelector('input').getAttribute('aria-valuetext')"));
    }

    @ParameterizedTest
    @CsvSource({"TRAIN, 0", "VALIDATION, 0.1", "VALIDATION, 0.6"})
    void numbersAreThoseOfTheProgram(Split split, double alpha) {
        open("#alpha=0," + alpha + "&split=" + split.label());
        for (int row = 0; row < 2; row++) {
            Snapshot network = shipped.at(row == 0 ? 0 : alpha, LAST).orElseThrow();
            Map<String, Double> program = SnapshotMeasures.of(shipped, network, split, Optional.of(PAPER));
            JsonObject page = browser.evaluate(
                            "Object.fromEntries([...document.querySelectorAll('#numbers tr td:nth-child(" + (row + 2)
                                    + ")[data-measure]')].map((cell) => [cell.dataset.measure, Number(cell.dataset.value)]))")
                    .getAsJsonObject();
            assertTrue(page.keySet()
                    .containsAll(Set.of("accuracy", "ece", "logit_gap", "regularity", "within_between", "split_ece")));
            page.keySet()
                    .forEach(name -> assertEquals(
                            Objects.requireNonNull(program.get(name)),
                            page.get(name).getAsDouble(),
                            1e-6,
                            name));
        }
    }

    private String theory(String measure) {
        return browser.text(
                "document.querySelector('[data-measure=" + measure + "]').closest('tr').lastChild.textContent");
    }

    @Test
    void theoryIsTheGapOfTheLowerRowsTarget() {
        open("#alpha=0,0.1");
        assertEquals("4.51", theory("logit_gap"));
        assertEquals("1", theory("regularity"));
        open("#alpha=0,0");
        assertEquals("–", theory("logit_gap"));
    }

    @Test
    void singleLogitsAreHalvedToWithinAThousandth() {
        Recording planted = PlantedRecording.of(100, 0, 0.1);
        browser.size(1280, 800, false);
        browser.open(written("planted.html", planted, List.of(0.0, 0.1)));
        Projection program = Projection.of(planted, planted.at(0, 12).orElseThrow(), PAPER, Split.VALIDATION, false);
        double[] page = numbers("smoothscope.figure().rows[0].projections[1].u");
        assertClose(program.u(), page, 1e-3);
        assertTrue(browser.text("document.querySelector('#made').textContent").contains("1 in 1,000"));
    }

    @Test
    void templatesThatSpanNoPlaneAreSaidAndOtherClassesShownAfterwards() {
        Recording sound = PlantedRecording.of(6, 0);
        Snapshot last = sound.last(0).orElseThrow();
        double[] gram = last.templates().gram();
        for (int k = 0; k < 10; k++) {
            gram[10 + k] = gram[k];
            gram[k * 10 + 1] = gram[k * 10];
        }
        gram[11] = gram[0];
        gram[1] = gram[0];
        gram[10] = gram[0];
        Snapshot equal = new Snapshot(0, 12, last.logits(), new Templates(gram), null, Map.of());
        Recording recording = new Recording(sound.examples(), sound.classes(), List.of(equal), Meta.empty());
        browser.size(1280, 800, false);
        browser.open(written("equal.html", recording, List.of(0.0)));
        assertTrue(browser.text("document.querySelector('[role=alert]').textContent")
                .contains("two of their templates are equal"));
        browser.evaluate(
                "const c = document.querySelectorAll('#classes select')[0]; c.value = 5; c.dispatchEvent(new Event('change'))");
        browser.settle();
        assertEquals(
                "null",
                browser.evaluate("String(document.querySelector('[role=alert]'))")
                        .getAsString());
        assertEquals("[5,1,2]", state("classes"));
    }

    @Test
    void draggingTheSliderMovesAlphaAndSnapsToMeasuredValues() {
        open("");
        JsonObject box = browser.evaluate(
                        "document.querySelector('input[type=range]').getBoundingClientRect().toJSON()")
                .getAsJsonObject();
        double left = box.get("left").getAsDouble() + 9;
        double width = box.get("width").getAsDouble() - 18;
        double y = box.get("top").getAsDouble() + 9;
        browser.mouse("mousePressed", left + width * 0.1 / 0.75, y);
        browser.drag(left + width * 0.5, y);
        browser.settle();
        assertEquals(0.375, browser.number("smoothscope.alpha"), 0.01);
        browser.drag(left + width * 0.603, y);
        browser.mouse("mouseReleased", left + width * 0.603, y);
        browser.settle();
        assertEquals(0.45, browser.number("smoothscope.alpha"));
        assertTrue(browser.text("location.hash").contains("alpha=0,0.45"));
    }

    @Test
    void choosingAClassThatAnotherPlaceHasSwapsThem() {
        open("");
        browser.evaluate(
                "const b = document.querySelectorAll('#classes select')[1]; b.value = 0; b.dispatchEvent(new Event('change'))");
        browser.settle();
        assertEquals("[1,0,2]", state("classes"));
        assertTrue(browser.text("document.querySelector('#caption').textContent")
                .contains("automobile, airplane and bird"));
    }

    @Test
    void theExampleUnderThePointerIsLitInBothRowsAndToldByEachNetwork() {
        open("");
        String at = "(() => { const [p] = smoothscope.figure().rows[0].projections; let far = 0;"
                + " p.u.forEach((u, i) => { if (u > p.u[far]) far = i; }); return { row: p.rows[far] }; })()";
        int row = browser.evaluate(at).getAsJsonObject().get("row").getAsInt();
        browser.evaluate("smoothscope.panels.light(" + row + ")");
        double[] point = browser.middle(".panel .ring");
        browser.evaluate("smoothscope.panels.light(null)");
        browser.mouse("mouseMoved", point[0], point[1]);
        browser.settle();
        assertEquals(2, browser.number("document.querySelectorAll('.ring:not([hidden])').length"));
        Examples examples = shipped.examples();
        String card = browser.text("document.querySelector('#card').innerText");
        assertTrue(card.contains(shipped.classes().get(examples.label(row))), card);
        assertTrue(card.contains("training #" + examples.image(row)), card);
        assertTrue(card.contains("α = 0\n") && card.contains("α = 0.1"), card);
        browser.mouse("mousePressed", point[0], point[1]);
        browser.mouse("mouseReleased", point[0], point[1]);
        browser.mouse("mouseMoved", 5, 5);
        browser.settle();
        assertTrue(browser.text("document.querySelector('#card').innerText").contains("kept"));
        browser.key("Escape");
        browser.settle();
        assertEquals(0, browser.number("document.querySelectorAll('.ring:not([hidden])').length"));
    }

    @Test
    void anotherSeedShowsItsNetworksAndAllAreOutlined() {
        Recording seeds = PlantedRecordings.ofSeeds(1, 1.4, 1.2);
        browser.size(1280, 800, false);
        browser.open(written("seeds.html", seeds, List.of(0.0, 0.1)));
        long middle = seeds.ofTypicalSeed().seeds().get(0);
        assertEquals((double) middle, browser.number("smoothscope.state.seeds.shown"));
        for (long seed : seeds.seeds()) {
            browser.evaluate("document.querySelector('#seed').value = " + seed
                    + "; document.querySelector('#seed').dispatchEvent(new Event('change'))");
            browser.settle();
            Recording own = seeds.ofSeed(seed);
            Projection program = Projection.of(own, own.at(0.1, 8).orElseThrow(), PAPER, Split.TRAIN, false);
            assertClose(program.u(), numbers("smoothscope.figure().rows[1].projections[0].u"), 1e-3);
        }
        assertTrue(
                browser.text("document.querySelector('#numbers').textContent").contains("seed 3"));
        assertTrue(browser.text("location.hash").contains("&seed=3"));
        browser.click("#all-seeds");
        Recording first = seeds.ofSeed(1);
        Contour contour = Contour.of(
                        Projection.of(first, first.at(0.1, 8).orElseThrow(), PAPER, Split.VALIDATION, false))
                .get(2);
        String page = "smoothscope.figure().rows[1].contours[1]";
        assertEquals(9, browser.number(page + ".length"));
        assertEquals(contour.outline().at(1).u(), browser.number(page + "[2].outline.at(1).u"), 1e-2);
        assertEquals(contour.outline().at(2).v(), browser.number(page + "[2].outline.at(2).v"), 1e-2);
        assertTrue(
                browser.text("document.querySelector('#caption').textContent").contains("each of the 3 seeds"));
    }

    @ParameterizedTest
    @EnumSource(
            value = ColourBy.class,
            names = {"PREDICTED", "CONFIDENCE"})
    void coloursTellWhatTheProgramTells(ColourBy by) {
        open("#alpha=0,0.1&colours=" + by.label());
        Snapshot network = shipped.at(0.1, LAST).orElseThrow();
        Projection shown = Projection.of(shipped, network, PAPER, Split.VALIDATION, false);
        byte[] program =
                Tints.of(by, network, PAPER, shown.rows()).orElseThrow().of();
        double[] page = numbers("smoothscope.figure().rows[1].tints[1].of");
        assertEquals(program.length, page.length);
        for (int i = 0; i < program.length; i++) {
            assertEquals(program[i], page[i], "at " + i);
        }
        assertEquals(by.label(), browser.text("document.querySelector('#colours').value"));
        assertTrue(
                browser.text("document.querySelector('#caption').textContent").contains("Shapes: the true class"));
        browser.key("k");
        browser.settle();
        assertEquals('"' + by.next().label() + '"', state("colours"));
    }

    @Test
    void thePlaneIsTintedByTheProgramsOwnProbabilities() {
        open("");
        double[] probabilities = new double[3];
        Projection.of(shipped, shipped.at(0.1, LAST).orElseThrow(), PAPER, Split.TRAIN, false)
                .differences()
                .softmax(0.3, -0.2, probabilities);
        assertClose(
                probabilities,
                numbers("smoothscope.figure().rows[1].projections[0].differences.softmax(0.3, -0.2)"),
                EXACT);
        String corner = "[...document.querySelector('.panel canvas').getContext('2d').getImageData(3, 3, 1, 1).data]";
        double[] plain = numbers(corner);
        browser.key("s");
        browser.settle();
        double[] tinted = numbers(corner);
        assertTrue(plain[0] + plain[1] + plain[2] > 3 * 235, Arrays.toString(plain));
        assertTrue(tinted[0] + tinted[1] + tinted[2] < 3 * 250, Arrays.toString(tinted));
        browser.forgive(); // reading pixels back is what the browser warns of
    }

    private void wheel(double x, double y, double down) {
        browser.send(
                "Input.dispatchMouseEvent", Map.of("type", "mouseWheel", "x", x, "y", y, "deltaX", 0, "deltaY", down));
        browser.settle();
    }

    private String zoomed() {
        return browser.text("JSON.stringify([...smoothscope.state.viewports.keys()])");
    }

    @Test
    void theWheelZoomsAboutThePointerADragMovesAndHomeShowsAllAgain() {
        open("#alpha=0,0.1");
        double[] middle = browser.middle(".panel");
        double x = Math.rint(middle[0]) + 60;
        double y = Math.rint(middle[1]) - 40;
        String seen = "(() => { const box = document.querySelector('.panel canvas').getBoundingClientRect();"
                + " return smoothscope.panels.pointAt(0, 0, %s - box.left, %s - box.top); })()";
        JsonObject before = browser.evaluate(seen.formatted(x, y)).getAsJsonObject();
        wheel(x, y, -300);
        JsonObject after = browser.evaluate(seen.formatted(x, y)).getAsJsonObject();
        assertEquals(before.get("u").getAsDouble(), after.get("u").getAsDouble(), 1e-6);
        assertEquals(before.get("v").getAsDouble(), after.get("v").getAsDouble(), 1e-6);
        assertEquals("[0,1]", zoomed(), "panels of one scale look together");
        browser.mouse("mousePressed", x, y);
        browser.drag(x + 30, y + 20);
        browser.drag(x + 50, y + 30);
        browser.mouse("mouseReleased", x + 50, y + 30);
        browser.settle();
        JsonObject dragged = browser.evaluate(seen.formatted(x + 50, y + 30)).getAsJsonObject();
        assertEquals(before.get("u").getAsDouble(), dragged.get("u").getAsDouble(), 1e-6);
        assertEquals(before.get("v").getAsDouble(), dragged.get("v").getAsDouble(), 1e-6);
        assertTrue(browser.evaluate("document.querySelector('#card').hidden").getAsBoolean(), "a drag is no click");
        String address = browser.text("location.hash");
        assertTrue(address.contains("zoom=0_"), address);
        browser.open(this.address + address);
        assertEquals("[0,1]", zoomed());
        assertTrue(
                browser.text("document.querySelector('#caption').textContent").contains("zoomed or moved"));
        browser.key("Home");
        browser.settle();
        assertEquals("[]", zoomed());
        browser.key("r");
        browser.key("+");
        browser.settle();
        assertEquals("[0,1,2,3]", zoomed());
        browser.click(".fit");
        assertEquals("[]", zoomed());
        browser.evaluate("location.hash = '#zoom=0_1_2_-1,7_x,2_0_0_1e30'");
        browser.settle();
        assertEquals(0, browser.number("document.querySelectorAll('.panel .fit:not([hidden])').length - 1"));
        assertTrue(browser.number("smoothscope.panels.pointAt(1, 0, 0, 0).u") > -1e6, "out of reach is shown whole");
    }

    @Test
    void twoFingersBringAPanelCloser() {
        open("#alpha=0,0.1");
        double[] at = browser.middle(".panel");
        touch("touchStart", at[0] - 20, at[0] + 20, at[1]);
        touch("touchMove", at[0] - 30, at[0] + 30, at[1]);
        touch("touchMove", at[0] - 60, at[0] + 60, at[1]);
        browser.send("Input.dispatchTouchEvent", Map.of("type", "touchEnd", "touchPoints", List.of()));
        browser.settle();
        assertEquals("[0,1]", zoomed());
        double closer = browser.number("smoothscope.state.viewports.get(0).unitsPerPixel");
        browser.key("Home");
        browser.settle();
        double whole =
                browser.number("smoothscope.panels.pointAt(0, 0, 1, 0).u - smoothscope.panels.pointAt(0, 0, 0, 0).u");
        assertEquals(3, whole / closer, 0.05);
    }

    private void touch(String type, double left, double right, double y) {
        browser.send(
                "Input.dispatchTouchEvent",
                Map.of(
                        "type",
                        type,
                        "touchPoints",
                        List.of(Map.of("x", left, "y", y, "id", 1), Map.of("x", right, "y", y, "id", 2))));
    }

    @Test
    void keysDoWhatTheSheetSays() {
        open("#alpha=0,0.1");
        browser.key("ArrowRight");
        browser.key("ArrowDown");
        browser.key("r");
        browser.key("t");
        browser.key("m");
        browser.key("2");
        browser.settle();
        assertEquals("[0,0.15]", state("alphas"));
        assertEquals("8", state("epoch"));
        assertEquals("\"shared\"", state("scale"));
        assertEquals("\"scaled\"", state("templates"));
        assertEquals("false", state("mistakes"));
        assertEquals(1, browser.number("document.querySelectorAll('.panel:not([hidden])').length"));
        browser.key("Escape");
        browser.key(" ");
        browser.evaluate("new Promise((done) => setTimeout(done, 400))");
        assertNotEquals("[0,0.15]", state("alphas"));
        browser.key(" ");
        browser.settle();
        String stopped = state("alphas");
        browser.evaluate("new Promise((done) => setTimeout(done, 200))");
        assertEquals(stopped, state("alphas"));
    }

    @Test
    void classesWhoseNamesDifferByCaseAloneAreToldApart() throws IOException {
        browser.size(1280, 800, false);
        Recording letters = PlantedRecording.of(List.of("A", "B", "C", "a", "b", "c"), 8, 0, 0.1);
        browser.open(written("letters.html", letters, List.of(0.0, 0.1)) + "#classes=a,B,c");
        assertEquals("[3,1,5]", state("classes"));
    }

    @Test
    void theAddressHoldsTheView() {
        String hash = "#classes=cat,dog,ship&alpha=0.05,0.3&epoch=8&scale=shared&lines=false&hide=B";
        open(hash);
        assertEquals(hash, browser.text("location.hash"));
        open("#classes=Cat,nothing,ship&alpha=7&epoch=5&scale=odd&%");
        assertEquals("[0,1,2]", state("classes"));
        assertEquals("[0,0.1]", state("alphas"));
        browser.evaluate("location.hash = '#classes=frog,deer,0&alpha=0.6'");
        browser.settle();
        assertEquals("[6,4,0]", state("classes"));
        assertEquals("[0,0.6]", state("alphas"));
        assertTrue(browser.text("smoothscope.sharing.frame()")
                .startsWith("<iframe src=\"" + address + "#classes=frog,deer,airplane&amp;alpha=0,0.6"));
    }

    @ParameterizedTest
    @CsvSource({"1280, false, en", "1280, true, zh-TW", "390, true, en", "390, false, zh-TW"})
    void readersWithoutEyesOrMouseLackNothing(int width, boolean dark, String language) throws IOException {
        browser.size(width, 844, dark);
        browser.open(address);
        if (language.equals("zh-TW")) {
            browser.click("#language");
        }
        assertEquals(language, browser.text("document.documentElement.lang"));
        browser.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))");
        try (InputStream axe =
                getClass().getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            byte[] source = Objects.requireNonNull(axe).readAllBytes();
            browser.evaluate(new String(source, StandardCharsets.UTF_8) + "; 0");
        }
        String found = browser.text("axe.run().then((found) => found.violations.map((each) => each.id + ': '"
                + " + each.nodes.map((node) => node.target + ' ' + node.failureSummary).join('; ')).join('\\n'))");
        browser.forgive(); // what axe itself does to the canvas
        assertEquals("", found);
        assertTrue(
                browser.number("document.scrollingElement.scrollWidth") <= width, "nothing is wider than the screen");
        String label = browser.text("document.querySelector('.panel canvas').getAttribute('aria-label')");
        assertTrue(label.contains("airplane") && label.contains("200"), label);
    }

    @Test
    void firefoxShowsTheSame() throws IOException {
        String hash = "#classes=cat,dog,ship&alpha=0.05,0.3&shading=true&colours=confidence&zoom=0_0.1_0.2_0.01";
        open(hash);
        String seen = "document.querySelector('#numbers').textContent + document.querySelector('#panels').textContent"
                + " + JSON.stringify([smoothscope.figure().rows[1].projections[0].centroids,"
                + " [...smoothscope.figure().rows[1].tints[1].of], [...smoothscope.state.viewports]])";
        try (Firefox firefox = Firefox.start(folder.resolve("firefox"))) {
            firefox.open(address + hash);
            assertEquals(browser.text(seen), firefox.text(seen));
            assertEquals(List.of(), firefox.complaints());
        }
    }

    @Test
    void aDragKeepsUpWithTheScreen() {
        Recording large = PlantedRecording.of(334, 0, 0.05, 0.1);
        browser.size(1280, 800, false);
        browser.open(written("large.html", large, List.of(0.0, 0.1)));
        assertEquals(1002, browser.number("smoothscope.figure().rows[0].projections[0].size"));
        browser.send("Performance.enable", Map.of("timeDomain", "threadTicks"));
        double before = taskSeconds();
        double[] frames = numbers("new Promise((done) => { const gaps = []; let before = performance.now(); let n = 0;"
                + " const frame = (now) => { gaps.push(now - before); before = now; n++;"
                + " smoothscope.change({ alphas: [0, 0.1 * Math.abs(Math.sin(n / 20))] });"
                + " n < 100 ? requestAnimationFrame(frame) : done(gaps); }; requestAnimationFrame(frame); })");
        double work = 1000 * (taskSeconds() - before) / frames.length;
        Arrays.sort(frames);
        System.out.printf(
                "4 x 1,002 points: %.1f ms of work a frame; median frame %.1f ms, 95 %% within %.1f ms%n",
                work, frames[50], frames[95]);
        assertTrue(work < 1000.0 / 30, work + " ms of work a frame");
    }

    /** Processor time of the page's thread, whatever else runs on this computer. */
    private double taskSeconds() {
        JsonArray metrics = browser.send("Performance.getMetrics", Map.of()).getAsJsonArray("metrics");
        return StreamSupport.stream(metrics.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(metric -> metric.get("name").getAsString().equals("TaskDuration"))
                .mapToDouble(metric -> metric.get("value").getAsDouble())
                .sum();
    }
}
