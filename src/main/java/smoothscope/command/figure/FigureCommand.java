package smoothscope.command.figure;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import smoothscope.command.option.OwnArrayOptions;
import smoothscope.command.option.ReadRecording;
import smoothscope.command.option.StudentOptions;
import smoothscope.command.option.ThreeClasses;
import smoothscope.command.terminal.Exit;
import smoothscope.figure.Animation;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.FigureSize;
import smoothscope.figure.LatexFigure;
import smoothscope.figure.Theme;
import smoothscope.figure.diagram.Diagram;
import smoothscope.figure.file.FigureFile;
import smoothscope.figure.page.PageFile;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.session.Session;
import smoothscope.session.view.Suggestions;
import smoothscope.snapshot.Recording;

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

    @Option(names = "--latex", description = "Print the lines that put the file into a LaTeX document, with a caption.")
    private boolean latex;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private NetworkOptions networks = new NetworkOptions();

    @Mixin
    private DiagramOptions diagrams = new DiagramOptions();

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
            networks.requireOneLook();
            networks.requireNoOutlines();
            Recording read = ReadRecording.read(
                    files, own.reading(true), spec.commandLine().getErr());
            Theme theme = look.theme(paper.given());
            write(teaching.given() ? taught(read, theme) : diagrams.of(read, networks, students, theme), pixels);
        }
        return Exit.DONE;
    }

    private Diagram taught(Recording read, Theme theme) {
        Recording series = students.series(read);
        Recording recording = networks.ofSeed(series);
        return ReadRecording.working(
                "Working out what networks would teach",
                () -> teaching.diagram(
                        recording,
                        networks.rows(recording),
                        networks.rising(networks.ofSeeds(series)),
                        networks.epoch(),
                        () -> triple(recording),
                        theme),
                spec.commandLine().getErr());
    }

    private void writeMoved(int pixels) {
        networks.requireOneLook();
        networks.requireNoOutlines();
        Session session = DefaultFigure.session(files, beside, this::read);
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
        ThreeClasses.requireThree(recording);
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

    private int diagrams() {
        return diagrams.count() + (moved.wanted() ? 1 : 0) + (teaching.given() ? 1 : 0);
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
        if (latex || paper.isInOneRow()) {
            throw new InvalidSetting("--latex and --arrange row are for pictures that stand still, not for a .gif.");
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

    private void writeBeside(FigureFile.Format format, int pixels) {
        if (diagrams() > 0 || format == FigureFile.Format.GIF) {
            throw new InvalidSetting("--beside draws the four panels or --moved, in a picture that stands still.");
        }
        BesideFigure.requireTwoRows(networks);
        Session session = DefaultFigure.session(files, beside, this::read);
        FigureOptions options = paper.on(look.options(paper.given()));
        write(BesideFigure.of(session, triple(session.recording()), networks, options), pixels);
    }

    private ClassTriple triple(Recording recording) {
        if (classes == null) {
            ThreeClasses.requireThree(recording);
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
