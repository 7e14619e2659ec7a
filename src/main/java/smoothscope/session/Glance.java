package smoothscope.session;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.FigureRow;
import smoothscope.figure.Panel;
import smoothscope.figure.ScaleMode;
import smoothscope.figure.TemplateMode;
import smoothscope.figure.Theme;
import smoothscope.figure.layout.FigureLayout;
import smoothscope.figure.paint.Sketch;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Recording;

/**
 * A recording at a glance: what it is called, what it holds, and how its first and its last row look at first.
 *
 * @param classes K
 * @param alphas measured values, ascending; none where nobody said any
 * @param last the last epoch, or the last step of an experiment
 * @param seeds how many
 * @param live whether somebody steered the networks
 * @param pictures in each theme
 */
public record Glance(
        RecordingName name,
        int classes,
        List<Double> alphas,
        int last,
        int seeds,
        boolean live,
        Map<Theme, BufferedImage> pictures) {
    private static final double WIDTH = 400;
    private static final double HEIGHT = 208;

    public Glance {
        alphas = List.copyOf(alphas);
        pictures = Map.copyOf(pictures);
    }

    /** Looks at a recording as it is looked at first. */
    public static Glance of(Path file, Recording recording) {
        Session session = new Session(file, recording);
        ViewState state = new ViewDefaults(session)
                .start(FigureOptions.DEFAULT
                        .withDecorations(false)
                        .withScale(ScaleMode.OWN)
                        .withMistakes(false)
                        .withTemplates(TemplateMode.OFF));
        Map<Theme, BufferedImage> pictures = Stream.of(Theme.values())
                .collect(Collectors.toMap(theme -> theme, theme -> picture(session, state, theme)));
        List<Integer> epochs = session.epochs();
        return new Glance(
                session.called(),
                session.classes().size(),
                recording.snapshots().stream().allMatch(each -> each.key().isAlphaKnown())
                        ? recording.alphas()
                        : List.of(),
                epochs.get(epochs.size() - 1),
                Math.max(1, session.seeds().size()),
                recording.meta().live(),
                pictures);
    }

    /** The first panel of each row, side by side. */
    private static BufferedImage picture(Session session, ViewState state, Theme theme) {
        Figure whole = Panels.figure(session, state.withOptions(state.options().withTheme(theme)));
        List<Panel> panels =
                whole.rows().stream().map(row -> row.panels().get(0)).toList();
        Figure figure = new Figure(
                whole.title(),
                List.of(new FigureRow("", "", panels)),
                panels.stream().map(panel -> "").toList(),
                whole.classNames(),
                whole.convention(),
                whole.options());
        return new Sketch(FigureLayout.of(figure, WIDTH, HEIGHT)).image(1);
    }
}
