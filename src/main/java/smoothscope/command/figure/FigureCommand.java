package smoothscope.command.figure;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import smoothscope.command.option.OwnArrayOptions;
import smoothscope.command.option.ReadRecording;
import smoothscope.command.option.RecordedPair;
import smoothscope.command.option.StudentOptions;
import smoothscope.command.option.ThreeClasses;
import smoothscope.command.terminal.Exit;
import smoothscope.figure.Animation;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.FigureSize;
import smoothscope.figure.FourPanels;
import smoothscope.figure.LatexFigure;
import smoothscope.figure.Theme;
import smoothscope.figure.diagram.CollapseDiagram;
import smoothscope.figure.diagram.CurvesDiagram;
import smoothscope.figure.diagram.Diagram;
import smoothscope.figure.diagram.InformationDiagram;
import smoothscope.figure.diagram.ReliabilityDiagram;
import smoothscope.figure.diagram.StudentsDiagram;
import smoothscope.figure.diagram.SweepDiagram;
import smoothscope.figure.file.FigureFile;
import smoothscope.figure.page.PageFile;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.session.Panels;
import smoothscope.session.Session;
import smoothscope.session.ViewDefaults;
import smoothscope.session.view.AlphaGrid;
import smoothscope.session.view.SeedChoice;
import smoothscope.session.view.Suggestions;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.SnapshotChoice;

@Command(
        name = "figure",
        mixinStandardHelpOptions = true,
        description =
                "Draws three classes in the plane of their templates: training and validation, without and with smoothing.")
public final class FigureCommand implements Callable<Integer> {
    private static final Set<Integer> SCALES = Set.of(1, 2, 4);

    @Parameters(
            arity = "1..*",
            paramLabel = "R.npz",
            description =
                    "The recording, or arrays (.npz, or several .npy); several of the same examples are taken together.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Path> files;

    @Option(
            names = "--classes",
            paramLabel = "A,B,C",
            description =
                    "The three classes by name or index, separated by , or by ; (names may hold commas); or similar: the most alike pair and a third.")
    private @Nullable String classes;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "F.png|svg|pdf|gif|html",
            description = "The file to write; a .gif shows α rising, an .html is a page for any browser.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Option(
            names = "--scale",
            paramLabel = "1|2|4",
            description = "Pixels per point of a bitmap (default: 2, at a width on a page 4, in a .gif 1).")
    private @Nullable Integer scale;

    @Option(
            names = "--beside",
            paramLabel = "R.npz",
            description =
                    "Another recording for the lower row, where both have the three classes by name; given several"
                            + " times, they are taken together. --alpha then says the upper row's and the lower row's.")
    private List<Path> beside = List.of();

    @Option(
            names = "--sweep",
            description =
                    "Draw accuracy, likelihood, calibration, logit gap, within / between and the spread of wrong logits"
                            + " against α instead; no classes needed.")
    private boolean sweep;

    @Option(
            names = "--reliability",
            description = "Draw reliability diagrams with the counts of their bins instead; no classes needed.")
    private boolean reliability;

    @Option(
            names = "--curves",
            description =
                    "Draw accuracy, likelihood, calibration and logit gap over the epochs instead, a line for each α.")
    private boolean curves;

    @Option(
            names = "--collapse",
            description = "Draw neural collapse over the epochs instead, NC1 against NC2, a trail for each α.")
    private boolean collapse;

    @Option(
            names = "--information",
            paramLabel = "A,B",
            description =
                    "Draw what networks tell of single images of two classes over the epochs instead, a line for each α (recorded with --looks).")
    private @Nullable String information;

    @Option(
            names = "--students",
            description =
                    "Draw accuracy and likelihood of students against the smoothness of their targets instead; no classes needed.")
    private boolean ofStudents;

    @Option(names = "--latex", description = "Print the lines that put the file into a LaTeX document, with a caption.")
    private boolean latex;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private NetworkOptions networks = new NetworkOptions();

    @Mixin
    private MovedOptions moved = new MovedOptions();

    @Mixin
    private FigurePaper paper = new FigurePaper();

    @Mixin
    private StudentOptions students = new StudentOptions();

    @Mixin
    private PageOptions page = new PageOptions();

    @Mixin
    private TeachingOptions teaching = new TeachingOptions();

    @Mixin
    private FigureLook look = new FigureLook();

    @Mixin
    private OwnArrayOptions own = new OwnArrayOptions();

    @Override
    public Integer call() {
        if (PageFile.named(out)) {
            writePage();
            return Exit.DONE;
        }
        page.refuseStray();
        FigureFile.Format format = FigureFile.Format.of(out);
        int pixels = pixels(format);
        if (diagrams() > 1) {
            throw new InvalidSetting(
                    "One file holds one diagram: choose --sweep, --reliability, --curves, --collapse, --information, --teaching,"
                            + " --students or --moved.");
        }
        teaching.refuseStray(moved.wanted());
        if (moved.wanted()) {
            writeMoved(pixels);
            return Exit.DONE;
        }
        if (!beside.isEmpty()) {
            writeBeside(format, pixels);
            return Exit.DONE;
        }
        if (diagrams() == 0) {
            writePanels(format, pixels);
        } else {
            Recording read = ReadRecording.read(
                    files, own.reading(true), spec.commandLine().getErr());
            write(diagram(read, look.theme(paper.given())), pixels);
        }
        return Exit.DONE;
    }

    private Diagram diagram(Recording read, Theme theme) {
        networks.requireOneLook();
        networks.requireNoOutlines();
        if (curves || collapse || information != null || ofStudents) {
            networks.requireNoEpoch();
        }
        if (ofStudents) {
            networks.requireNoAlpha();
            return new StudentsDiagram(networks.ofSeeds(read), theme);
        }
        Recording series = students.series(read);
        Recording ofSeeds = networks.ofSeeds(series);
        List<Double> rising = networks.rising(ofSeeds);
        if (sweep) {
            return new SweepDiagram(SnapshotChoice.ofAlphas(ofSeeds, rising), networks.when(), theme);
        }
        if (curves) {
            return new CurvesDiagram(ofSeeds, rising, theme);
        }
        if (information != null) {
            int[] pair = RecordedPair.of(information, ofSeeds);
            return new InformationDiagram(ofSeeds, rising, pair[0], pair[1], theme);
        }
        Recording recording = networks.ofSeed(series);
        if (reliability) {
            return new ReliabilityDiagram(recording, networks.rows(recording), networks.when(), theme);
        }
        if (teaching.given()) {
            return ReadRecording.working(
                    "Working out what networks would teach",
                    () -> teaching.diagram(
                            recording,
                            networks.rows(recording),
                            rising,
                            networks.epoch(),
                            () -> triple(recording),
                            theme),
                    spec.commandLine().getErr());
        }
        return new CollapseDiagram(recording, rising, theme);
    }

    private void writeMoved(int pixels) {
        networks.requireOneLook();
        networks.requireNoOutlines();
        Session session = DefaultFigure.session(files, beside);
        write(
                moved.diagram(
                        session,
                        triple(session.recording()),
                        networks.alphas(),
                        networks.epoch(),
                        networks.seed(),
                        teaching.softeningOfMoved(),
                        look.theme(paper.given())),
                pixels);
    }

    private void write(Diagram diagram, int pixels) {
        if (latex) {
            tell(LatexFigure.of(diagram.heading(), diagram.caption(), String.valueOf(out.getFileName())));
        }
        FigureFile.write(out, paper.fitted(diagram), pixels);
    }

    private void tell(String lines) {
        spec.commandLine().getOut().print(lines);
        spec.commandLine().getOut().flush();
    }

    private void writePage() {
        if (latex) {
            throw new InvalidSetting("A page goes into no LaTeX document: --latex is for pictures.");
        }
        networks.requireOneLook();
        networks.requireNoOutlines();
        if (diagrams() > 0 || !beside.isEmpty()) {
            throw new InvalidSetting("A page shows the four panels of one recording: leave out diagrams and --beside.");
        }
        Recording recording = students.series(
                ReadRecording.read(files, own.reading(true), spec.commandLine().getErr()));
        ClassTriple triple = classes == null ? Suggestions.first(recording.classes()) : triple(recording);
        page.write(
                out,
                recording,
                triple,
                networks.alphas(),
                networks.epoch(),
                networks.seed(),
                spec.commandLine().getOut());
    }

    private long diagrams() {
        return Stream.of(
                        sweep,
                        reliability,
                        curves,
                        collapse,
                        information != null,
                        ofStudents,
                        moved.wanted(),
                        teaching.given())
                .filter(each -> each)
                .count();
    }

    private void writePanels(FigureFile.Format format, int pixels) {
        FigureOptions options = paper.on(look.options(paper.given()));
        if (format == FigureFile.Format.GIF) {
            writePlay(options, pixels);
            return;
        }
        GridFiles grid =
                networks.eachFile() ? GridFiles.apart(files, this::read) : GridFiles.together(files, this::read);
        write(grid.figure(this::triple, networks::choice, options), pixels);
    }

    private Recording read(List<Path> some) {
        return students.series(
                ReadRecording.read(some, own.reading(false), spec.commandLine().getErr()));
    }

    private void writePlay(FigureOptions options, int pixels) {
        if (paper.given()) {
            throw new InvalidSetting(
                    "A .gif has no size on a page: --width and --preset are for pictures that stand still.");
        }
        Recording recording = networks.ofSeed(read(files));
        Animation play = networks.play(recording, triple(recording), options);
        FigureSize size = FigureSize.of(play.frame(0).figure());
        FigureFile.write(out, play, size.width(), size.height(), pixels);
    }

    private void write(Figure figure, int pixels) {
        Figure arranged = paper.arranged(figure);
        if (latex) {
            tell(LatexFigure.of(arranged, String.valueOf(out.getFileName())));
        }
        if (paper.given()) {
            FigureFile.write(out, paper.laidOut(arranged), pixels);
        } else {
            FigureSize size = FigureSize.of(arranged);
            FigureFile.write(out, arranged, size.width(), size.height(), pixels);
        }
    }

    /** Two recordings, as the window shows them: each row at its nearest epoch before the one asked for. */
    private void writeBeside(FigureFile.Format format, int pixels) {
        if (diagrams() > 0 || format == FigureFile.Format.GIF) {
            throw new InvalidSetting("--beside draws the four panels or --moved, in a picture that stands still.");
        }
        networks.requireOneLook();
        List<Double> alphas = networks.alphas();
        Integer epoch = networks.epoch();
        if (alphas.size() > 2) {
            throw new InvalidSetting("--beside has two rows: --alpha takes one α for both, or two.");
        }
        Session session = DefaultFigure.session(files, beside);
        ViewState start = new ViewDefaults(session).start(paper.on(look.options(paper.given())));
        ViewState state = start.withClasses(triple(session.recording()))
                .withAlphas(alphas.isEmpty() ? start.alphas() : List.of(alpha(session, 0), alpha(session, 1)))
                .withEpoch(epoch == null ? start.epoch() : epoch)
                .withSeeds(new SeedChoice(Optional.ofNullable(networks.seed()), networks.allSeeds()));
        session.refusal(state).ifPresent(problem -> {
            throw problem;
        });
        write(Panels.figure(session, state), pixels);
    }

    /** The α asked for in a row; between two measured values the row says so, beyond them there is none. */
    private double alpha(Session session, int row) {
        List<Double> alphas = networks.alphas();
        double asked = alphas.get(row == 0 ? 0 : alphas.size() - 1);
        AlphaGrid grid = session.source(row).grid();
        if (!(asked >= grid.least() && asked <= grid.greatest())) {
            throw new InvalidSetting(
                    "α = %s is beyond what %s holds: %s to %s.",
                    FourPanels.number(asked),
                    session.names().get(row).file(),
                    FourPanels.number(grid.least()),
                    FourPanels.number(grid.greatest()));
        }
        return asked;
    }

    private ClassTriple triple(Recording recording) {
        if (classes == null) {
            throw new InvalidSetting(
                    Sentence.of("Three classes are needed: --classes A,B,C."), "Name three classes of the recording.");
        }
        return ThreeClasses.of(classes, recording);
    }

    private int pixels(FigureFile.Format format) {
        if (scale == null) {
            return format == FigureFile.Format.GIF ? 1 : paper.given() ? 4 : 2;
        }
        if (!SCALES.contains(scale)) {
            throw new InvalidSetting("A bitmap has 1, 2 or 4 pixels per point, not %s.", scale);
        }
        return scale;
    }
}
