package smoothscope;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import smoothscope.problem.Problem;

/** The house's rooms and the one direction of travel between them. */
@AnalyzeClasses(packages = "smoothscope", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    private static final String DJL = "ai.djl..";
    private static final String COMMONS_MATH = "org.apache.commons.math3..";
    private static final String GSON = "com.google.gson..";

    @ArchTest
    static final ArchRule problemKnowsNothing =
            room("problem").because("a problem can be thrown anywhere, so it may need nobody");

    @ArchTest
    static final ArchRule numbersAreWrittenAlikeInEveryCountry = noClasses()
            .should()
            .callMethod(String.class, "formatted", Object[].class)
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .because("a file's name and a program's text need the digits 0 to 9, wherever the user lives");

    @ArchTest
    static final ArchRule textKnowsNothing = room("text").because("a number is written alike, whoever writes it");

    @ArchTest
    static final ArchRule jobKnowsOnlyProblems =
            room("job", "problem").because("progress is written by any worker and read by any screen");

    @ArchTest
    static final ArchRule fileKnowsOnlyProblems =
            room("file", "problem", GSON).because("every room that writes a file writes it whole or not at all");

    @ArchTest
    static final ArchRule targetIsPureArithmetic =
            room("target", "problem").because("the conventions of a smoothed target are a page of formulas");

    @ArchTest
    static final ArchRule planeIsPureGeometry = room("plane", "problem", COMMONS_MATH)
            .because("the plane follows from logits and templates, whoever made them");

    @ArchTest
    static final ArchRule measureIsPureArithmetic = room("measure", "plane", "target", "problem", COMMONS_MATH)
            .because("a measure must be testable against a slow computation of the same numbers");

    @ArchTest
    static final ArchRule snapshotIsTheWaist = room(
                    "snapshot", "plane", "measure", "target", "problem", "job", "file", GSON)
            .because("native memory stands left of a snapshot, looking right of it");

    @ArchTest
    static final ArchRule datasetKnowsNoNetwork = room(
                    "dataset",
                    "job",
                    "problem",
                    "file",
                    "org.apache.commons.compress..",
                    "org.apache.commons.io..",
                    "java.net..",
                    "java.security..",
                    "java.awt..",
                    "javax.imageio..")
            .because("images and labels are the same whoever learns from them");

    @ArchTest
    static final ArchRule engineOwnsNativeMemory = room(
                    "engine", "job", "problem", "file", "java.net..", "com.sun.jna..", DJL)
            .because("one thread owns native memory, whatever it computes");

    @ArchTest
    static final ArchRule networkIsAnArchitecture = room("network", "problem", "file", GSON, DJL, "ai.onnxruntime..")
            .because("an architecture is the same whatever it is trained on");

    @ArchTest
    static final ArchRule aGraphNeedsNoEngine = noClasses()
            .that()
            .resideInAnyPackage("smoothscope.network.onnx..", "smoothscope.network.process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(DJL)
            .because("a graph is run by a library of its own, also where the other one cannot be loaded");

    @ArchTest
    static final ArchRule onlyGraphsKnowTheirRuntime = noClasses()
            .that()
            .resideOutsideOfPackage("smoothscope.network.onnx..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.onnxruntime..")
            .because("what runs a graph is a detail of it");

    @ArchTest
    static final ArchRule trainingEndsInSnapshots = room(
                    "training",
                    "engine",
                    "network",
                    "dataset",
                    "target",
                    "plane",
                    "snapshot",
                    "measure",
                    "job",
                    "file",
                    "text",
                    "problem",
                    GSON,
                    DJL)
            .because("training knows neither figure nor screen");

    @ArchTest
    static final ArchRule inputKnowsNoLearner = room("training.input", "dataset", "network", "snapshot", "problem")
            .because("what a network is shown does not depend on how it learns");

    @ArchTest
    static final ArchRule aStepKnowsItsBatchAlone = room(
                    "training.step", "smoothscope.training.input..", "network", "target", "problem", DJL)
            .because("a step is the same in a long run, a live pair or a test");

    @ArchTest
    static final ArchRule evaluationTeachesNothing = room(
                    "training.evaluate",
                    "smoothscope.training.input..",
                    "network",
                    "dataset",
                    "snapshot",
                    "plane",
                    "measure",
                    "problem",
                    DJL)
            .because("whoever looks at a network must not be able to change it");

    @ArchTest
    static final ArchRule runsIgnoreEachOther = noClasses()
            .that()
            .resideInAPackage("smoothscope.training.trained..")
            .or()
            .resideInAPackage("smoothscope.training")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("smoothscope.training.live..")
            .because("a run to its end and a look at files need nobody who steers");

    @ArchTest
    static final ArchRule figureKnowsNoScreen = room(
                    "figure",
                    "snapshot",
                    "plane",
                    "measure",
                    "target",
                    "job",
                    "file",
                    "text",
                    "problem",
                    "com.google.gson..",
                    "java.awt..",
                    "javax.imageio..",
                    "java.text..",
                    "javax.xml..",
                    "org.w3c.dom..",
                    "org.apache.batik..",
                    "org.apache.pdfbox..",
                    "org.apache.fontbox..",
                    "de.rototor..")
            .because("what is seen is what is exported: one painter for both");

    @ArchTest
    static final ArchRule aFigureIsAValue =
            hall("figure").because("a figure says what is shown, whoever lays it out, paints it or writes it");

    @ArchTest
    static final ArchRule aSnapshotIsAValue =
            hall("snapshot").because("a network that was seen is the same, whatever file it comes from or goes to");

    @ArchTest
    static final ArchRule aDatasetIsAValue =
            hall("dataset").because("images with labels are the same, whether drawn, published or in a folder");

    @ArchTest
    static final ArchRule aNetworkIsWhatItComputes =
            hall("network").because("whoever asks a network for logits need not know how it is made or stored");

    @ArchTest
    static final ArchRule layersKnowNoFile = noClasses()
            .that()
            .resideInAPackage("smoothscope.network.layer..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("smoothscope.network.*..")
                    .and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("smoothscope.network.layer.."))))
            .because("an architecture is the same, wherever its weights come from");

    @ArchTest
    static final ArchRule picturesKnowNoSet = noClasses()
            .that()
            .resideInAPackage("smoothscope.dataset.picture..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("smoothscope.dataset..")
                    .and(DescribedPredicate.not(
                            JavaClass.Predicates.resideInAPackage("smoothscope.dataset.picture.."))))
            .because("a pixel is the same, whatever set its picture belongs to");

    @ArchTest
    static final ArchRule aLayoutKnowsNoPainter =
            figureRoom("layout").because("what lies where is data: pointing, painting and testing ask it alike");

    @ArchTest
    static final ArchRule aLayoutIsDrawnByOthers = noClasses()
            .that()
            .resideInAPackage("smoothscope.figure.layout..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.awt.Graphics2D")
            .because("what draws is no layout");

    @ArchTest
    static final ArchRule paintingKnowsNoPixels =
            figureRoom("paint", "layout").because("shapes are the same on paper and on a screen");

    @ArchTest
    static final ArchRule aRasterPutsSpritesForShapes =
            figureRoom("raster", "layout", "paint").because("a bitmap shows what a vector file shows, only faster");

    @ArchTest
    static final ArchRule aChartPaintsNoPanels = figureRoom("chart", "data", "layout", "paint")
            .because("a chart has numbers on its axes, whatever the plane shows");

    @ArchTest
    static final ArchRule whatADiagramShowsIsData =
            figureRoom("data").because("series and spreads are computed, tested and told without being drawn");

    @ArchTest
    static final ArchRule aDiagramFramesCharts = figureRoom("diagram", "chart", "data", "layout", "paint")
            .because("a chart is the same in the window and in a file: only a file gives it title and legend");

    @ArchTest
    static final ArchRule onlyFilesKnowFormats = noClasses()
            .that()
            .resideInAPackage("smoothscope.figure..")
            .and()
            .resideOutsideOfPackage("smoothscope.figure.file..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.batik..", "org.apache.pdfbox..", "de.rototor..", "javax.imageio..")
            .because("a format is the last thing that a figure meets");

    @ArchTest
    static final ArchRule aPageIsMadeOfNumbers = room(
                    "figure.page", "snapshot", "plane", "measure", "target", "file", "problem", "com.google.gson..")
            .because("a page paints itself: it takes a recording, and nothing that draws");

    @ArchTest
    static final ArchRule sweepKnowsNoScreen = room(
                    "sweep",
                    "training",
                    "dataset",
                    "snapshot",
                    "target",
                    "job",
                    "file",
                    "text",
                    "problem",
                    "com.google.gson..",
                    "org.snakeyaml.engine..",
                    "java.net..")
            .because("a task is the same on this machine and on a cluster's");

    @ArchTest
    static final ArchRule onlyTheWindowKnowsJavaFx = noClasses()
            .that()
            .resideOutsideOfPackages("smoothscope.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..")
            .because("everything but the window runs without a display");

    @ArchTest
    static final ArchRule theScreenNeverTouchesTheEngine = noClasses()
            .that()
            .resideInAnyPackage(
                    "smoothscope.app..", "smoothscope.session..", "smoothscope.command..", "smoothscope.figure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DJL, "smoothscope.network..")
            .because("what shows must open instantly, and no native array may reach it");

    @ArchTest
    static final ArchRule nobodyLooksBackFromTheFront = noClasses()
            .that()
            .resideOutsideOfPackages("smoothscope", "smoothscope.app..", "smoothscope.command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("smoothscope.app..", "smoothscope.command..")
            .because("the window and the command line are the two ends of the one direction of travel");

    @ArchTest
    static final ArchRule theTwoFrontsIgnoreEachOther = noClasses()
            .that()
            .resideInAPackage("smoothscope.command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("smoothscope.app..")
            .because("a command must run where there is no display");

    @ArchTest
    static final ArchRule viewKnowsNoRecording = room(
                    "session.view", "session.data", "figure", "plane", "text", "problem", "file", GSON)
            .because("a view is saved, undone and sent before its recording is read");

    @ArchTest
    static final ArchRule dataIsAtHandWithoutASession = room(
                    "session.data", "dataset", "snapshot", "job", "problem", "file")
            .because("data sets and shipped recordings are there before any is opened");

    @ArchTest
    static final ArchRule settingsKnowNoRecording = room(
                    "session.settings",
                    "session.view",
                    "session.data",
                    "figure",
                    "snapshot",
                    "dataset",
                    "problem",
                    "file",
                    GSON)
            .because("what is kept between two starts is read before anything else, and must not fail with it");

    @ArchTest
    static final ArchRule theSessionKnowsNothingOfWhatIsMadeOfIt = noClasses()
            .that()
            .resideInAPackage("smoothscope.session")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "smoothscope.session.finding..",
                    "smoothscope.session.teaching..",
                    "smoothscope.session.experiment..",
                    "smoothscope.session.settings..",
                    "smoothscope.session.tour..")
            .because("findings, experiments and the tour ask the session: it never calls them back");

    @ArchTest
    static final ArchRule findingsAreComputedNotTrained = noClasses()
            .that()
            .resideInAPackage("smoothscope.session.finding..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "smoothscope.training..",
                    "smoothscope.dataset..",
                    "smoothscope.session.experiment..",
                    "smoothscope.session.data..",
                    "smoothscope.session.settings..",
                    "smoothscope.session.tour..")
            .because("a finding follows from what was measured, wherever the networks came from");

    @ArchTest
    static final ArchRule teachingFollowsFromLogits = room(
                    "session.teaching", "figure", "snapshot", "measure", "plane", "session", "text", "problem")
            .because("what a network would teach follows from its logits, wherever it came from");

    @ArchTest
    static final ArchRule anExperimentKnowsNoFindings = noClasses()
            .that()
            .resideInAPackage("smoothscope.session.experiment..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "smoothscope.session.finding..", "smoothscope.session.settings..", "smoothscope.session.tour..")
            .because("networks learn alike whatever is read off them");

    @ArchTest
    static final ArchRule theTourOnlyLooks = noClasses()
            .that()
            .resideInAPackage("smoothscope.session.tour..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "smoothscope.training..", "smoothscope.session.experiment..", "smoothscope.session.settings..")
            .because("the tour tells what any user can see and repeat");

    @ArchTest
    static final ArchRule noCircle = slices().matching("smoothscope.(**)")
            .should()
            .beFreeOfCycles()
            .because("each room can be read, tested and moved by itself");

    @ArchTest
    static final ArchRule theWindowSpeaksItsOwnLanguage = noClasses()
            .that()
            .resideInAPackage("smoothscope.app..")
            .should()
            .callMethod(Problem.class, "sentence")
            .orShould()
            .callMethod(Problem.class, "nextStep")
            .orShould()
            .callMethod(Problem.class, "getMessage")
            .because("a problem is English by itself; the window says it through ProblemText in its own language");

    @ArchTest
    static final ArchRule onlyTheProgramOpensTheWindow = noClasses()
            .that()
            .resideOutsideOfPackages("smoothscope", "smoothscope.app.main..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("smoothscope.app.main..")
            .because("the window puts its parts together, and no part knows the window");

    /** The values that the rooms around them share: these know the values, and are not known by them. */
    private static ArchRule hall(String name) {
        return noClasses()
                .that()
                .resideInAPackage("smoothscope." + name)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("smoothscope." + name + ".*..");
    }

    /** A room of the figure, which knows the figure as a value, itself, and the rooms named here. */
    private static ArchRule figureRoom(String name, String... allowed) {
        String[] packages = new String[allowed.length + 2];
        packages[0] = "smoothscope.figure";
        packages[1] = "smoothscope.figure." + name + "..";
        for (int i = 0; i < allowed.length; i++) {
            packages[i + 2] = "smoothscope.figure." + allowed[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage("smoothscope.figure." + name + "..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("smoothscope.figure..")
                        .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(packages))))
                .allowEmptyShould(true);
    }

    /** The classes of a room depend on themselves, the language, and what is named here; a name without {@code ..} is a room of this house. */
    private static ArchRule room(String name, String... allowed) {
        String own = "smoothscope." + name + "..";
        String[] packages = new String[allowed.length + 8];
        for (int i = 0; i < allowed.length; i++) {
            packages[i] = allowed[i].endsWith("..") ? allowed[i] : "smoothscope." + allowed[i] + "..";
        }
        String[] language = {
            own, "java.lang..", "java.util..", "java.io..", "java.nio..", "java.math..", "java.time..", "org.jspecify.."
        };
        System.arraycopy(language, 0, packages, allowed.length, language.length);
        return classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(packages)
                        .or(com.tngtech.archunit.base.DescribedPredicate.describe(
                                "arrays of primitives",
                                each -> each.getPackageName().isEmpty())))
                .allowEmptyShould(true);
    }
}
