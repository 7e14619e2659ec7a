package smoothscope.app.main;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import smoothscope.app.action.Action;
import smoothscope.app.action.Actions;
import smoothscope.app.model.AppModel;
import smoothscope.app.style.Icon;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.ScaleMode;
import smoothscope.figure.TemplateMode;

/**
 * What changes how the picture looks.
 *
 * @param target shows or hides the smoothed target, large
 * @param side makes what stands beside the picture wide, or as usual
 */
record LookActions(AppModel model, Runnable target, Runnable side) {
    Actions.Group group() {
        return new Actions.Group(
                "look",
                List.of(
                        toggle(
                                "centroids",
                                "C",
                                FigureOptions::centroids,
                                options -> options.withCentroids(!options.centroids())),
                        toggle(
                                "lines",
                                "L",
                                FigureOptions::decisionLines,
                                options -> options.withDecisionLines(!options.decisionLines())),
                        toggle(
                                "templates",
                                "W",
                                options -> options.templates() != TemplateMode.OFF,
                                options -> options.withTemplates(
                                        options.templates().next())),
                        toggle(
                                "mistakes",
                                "M",
                                FigureOptions::mistakes,
                                options -> options.withMistakes(!options.mistakes())),
                        toggle(
                                "shading",
                                "S",
                                FigureOptions::shading,
                                options -> options.withShading(!options.shading())),
                        toggle("others", "O", FigureOptions::others, options -> options.withOthers(!options.others())),
                        Action.of(
                                "colours",
                                "K",
                                () -> turn(options ->
                                        options.withColours(options.colours().next()))),
                        Action.of("scale", "R", () -> turn(LookActions::nextScale)),
                        Action.of("target", "E", target),
                        Action.of("side", "B", side),
                        Action.of("fit", "Home", Icon.FIT, this::fit),
                        Action.of("undo", "Shortcut+Z", Icon.UNDO, model::undo),
                        Action.of("redo", "Shortcut+Shift+Z", Icon.REDO, model::redo)));
    }

    private Action toggle(String name, String key, Predicate<FigureOptions> on, UnaryOperator<FigureOptions> turn) {
        ObservableValue<Boolean> isOn = model.shown()
                .map(shown -> shown.map(now -> on.test(now.state().options())).orElse(false));
        return Action.toggle(name, key, isOn, () -> turn(turn));
    }

    private void turn(UnaryOperator<FigureOptions> how) {
        model.change(state -> state.withOptions(how.apply(state.options())));
    }

    private static FigureOptions nextScale(FigureOptions options) {
        return options.withScale(
                switch (options.scale()) {
                    case SHARED -> ScaleMode.ROW;
                    case ROW -> ScaleMode.OWN;
                    case OWN -> ScaleMode.RELATIVE;
                    case RELATIVE -> ScaleMode.SHARED;
                });
    }

    /** Shows all again. */
    void fit() {
        model.change(state -> state.withViewports(Map.of()));
    }
}
