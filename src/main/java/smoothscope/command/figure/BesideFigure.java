package smoothscope.command.figure;

import java.util.List;
import java.util.Optional;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.FourPanels;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.InvalidSetting;
import smoothscope.session.Panels;
import smoothscope.session.Session;
import smoothscope.session.ViewDefaults;
import smoothscope.session.view.AlphaGrid;
import smoothscope.session.view.SeedChoice;
import smoothscope.session.view.ViewState;

/** Two recordings, as the window shows them: each row at its nearest epoch before the one asked for. */
final class BesideFigure {
    private BesideFigure() {}

    static void requireTwoRows(NetworkOptions networks) {
        networks.requireOneLook();
        if (networks.alphas().size() > 2) {
            throw new InvalidSetting("--beside has two rows: --alpha takes one α for both, or two.");
        }
    }

    /** @param triple the three classes, as the upper recording numbers them */
    static Figure of(Session session, ClassTriple triple, NetworkOptions networks, FigureOptions options) {
        List<Double> alphas = networks.alphas();
        Integer epoch = networks.epoch();
        ViewState start = new ViewDefaults(session).start(options);
        ViewState state = start.withClasses(triple)
                .withAlphas(
                        alphas.isEmpty()
                                ? start.alphas()
                                : List.of(
                                        measured(session, 0, alphas.get(0)),
                                        measured(session, 1, alphas.get(alphas.size() - 1))))
                .withEpoch(epoch == null ? start.epoch() : epoch)
                .withSeeds(new SeedChoice(Optional.ofNullable(networks.seed()), networks.allSeeds()));
        session.refusal(state).ifPresent(problem -> {
            throw problem;
        });
        return Panels.figure(session, state);
    }

    /** The α asked for in a row; between two measured values the row says so, beyond them there is none. */
    private static double measured(Session session, int row, double asked) {
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
}
