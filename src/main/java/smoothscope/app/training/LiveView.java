package smoothscope.app.training;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.AppModel.Shown;
import smoothscope.figure.FigureOptions;
import smoothscope.measure.Softening;
import smoothscope.problem.Problem;
import smoothscope.session.Session;
import smoothscope.session.ViewDefaults;
import smoothscope.session.experiment.Curves;
import smoothscope.session.experiment.Experiment;
import smoothscope.session.view.ViewState;
import smoothscope.training.live.LiveMoment;

/**
 * What the window shows of the experiment: its newest sight, or an earlier moment while training goes on, and its curves. α and the three
 * classes that are looked at go from here to the networks. JavaFX thread alone.
 */
public final class LiveView {
    /** Nanoseconds between looks at the timeline and the curves. */
    private static final long CURVES = 200_000_000L;

    private final AppModel model;
    private final ReadOnlyObjectWrapper<Curves> curves = new ReadOnlyObjectWrapper<>(Curves.NONE);
    private final BooleanProperty following = new SimpleBooleanProperty(true);
    /** How softly teachers speak, where two students learn. */
    private final ObjectProperty<Softening> softening = new SimpleObjectProperty<>(Softening.USUAL);

    private Optional<Experiment> experiment = Optional.empty();
    /** Whether the experiment's first sight was shown. */
    private boolean begun;

    private long lookedAt;
    /** The step that numbers were told of last. */
    private long measuredStep;

    LiveView(AppModel model) {
        this.model = model;
        model.steeredBy(this::refusal);
        model.shown().subscribe(this::steer);
        softening.addListener((property, before, now) -> learning()
                .filter(each -> !now.equals(each.steering().softening()))
                .flatMap(each -> each.steer(now))
                .ifPresent(refused -> model.problem().set(Optional.of(refused))));
    }

    /** How softly teachers speak from the next step on, where two students learn. */
    public ObjectProperty<Softening> softening() {
        return softening;
    }

    /** Whether what is shown learns from teachers. */
    public boolean isTaught() {
        return experiment.map(Experiment::isTaught).orElse(false);
    }

    /** Goes on where another was. */
    void takeOver(LiveView before) {
        experiment = before.experiment;
        softening.set(before.softening.get());
        begun = before.begun;
        measuredStep = before.measuredStep;
        following.set(before.following.get());
        curves.set(before.curves.get());
    }

    /** Turns to another experiment, or to none. */
    void turnTo(Optional<Experiment> other) {
        experiment = other;
        other.ifPresent(each -> softening.set(each.steering().softening()));
        begun = false;
        following.set(true);
        curves.set(Curves.NONE);
    }

    /** The curves so far, a few times a second. */
    public ReadOnlyObjectProperty<Curves> curves() {
        return curves.getReadOnlyProperty();
    }

    /** Whether the newest sight is shown, not an earlier moment. */
    public BooleanProperty following() {
        return following;
    }

    /** The step of what is shown. */
    public long shownStep() {
        return model.live().get()
                ? model.shown().get().map(shown -> shown.state().epoch()).orElse(0)
                : experiment.map(Experiment::steps).orElse(0L);
    }

    /** Shows the newest sight again. */
    public void backToLive() {
        following.set(true);
        experiment.ifPresent(each -> each.newest().ifPresent(session -> follow(each, session)));
    }

    /** Shows the moment kept last up to a step, while training goes on. */
    public void look(double step) {
        experiment.ifPresent(each -> each.moments().stream()
                .filter(moment -> moment.step() <= Math.max(0, step))
                .reduce((earlier, later) -> later)
                .ifPresent(moment -> look(each, moment)));
    }

    private void look(Experiment of, LiveMoment moment) {
        following.set(false);
        if (!model.live().get()) {
            of.newest().ifPresent(session -> begin(of, session));
        }
        model.shown()
                .get()
                .flatMap(shown -> of.at(moment, shown.state().classes()))
                .ifPresent(session -> {
                    model.refresh(session, Math.toIntExact(moment.step()));
                    model.measure(session, Math.toIntExact(moment.step()));
                });
    }

    /** Whether the experiment was shown, which takes away what was told before. */
    boolean hasBegun() {
        return begun;
    }

    /** Looks at what the networks have come to, if it is time. */
    void pulse(Experiment each, long now) {
        if (!begun) {
            each.newest().ifPresent(session -> begin(each, session));
        } else if (following.get() && model.live().get()) {
            each.newest().ifPresent(session -> follow(each, session));
        }
        if (now - lookedAt > CURVES) {
            lookedAt = now;
            look(each);
        }
    }

    /** Looks at the timeline: the curves, and the numbers of its newest moment. */
    void look(Experiment each) {
        List<LiveMoment> moments = each.moments();
        int classes = each.newest()
                .map(session -> session.recording().classes().size())
                .orElse(2);
        Curves drawn = Curves.of(moments, each.losses(), classes);
        if (!drawn.equals(curves.get())) {
            curves.set(drawn);
        }
        if (following.get() && model.live().get() && !moments.isEmpty()) {
            measure(each, moments.get(moments.size() - 1));
        }
    }

    private void measure(Experiment each, LiveMoment newest) {
        if (newest.step() != measuredStep) {
            measuredStep = newest.step();
            model.shown()
                    .get()
                    .flatMap(shown -> each.at(newest, shown.state().classes()))
                    .ifPresent(session -> model.measure(session, Math.toIntExact(newest.step())));
        }
    }

    private void follow(Experiment each, Session session) {
        if (!model.live().get()) {
            begin(each, session);
            return;
        }
        model.shown().get().ifPresent(shown -> {
            each.newest(shown.state().classes())
                    .filter(newest -> !newest.equals(shown.session()))
                    .ifPresent(newest -> model.refresh(newest, newest.epochs().get(0)));
        });
    }

    /** The first sight of an experiment, looked at as what was shown before. */
    private void begin(Experiment each, Session session) {
        FigureOptions options = model.shown()
                .get()
                .map(shown -> shown.state().options())
                .orElse(FigureOptions.DEFAULT
                        .withDecorations(false)
                        .withTheme(model.theme().get()));
        ViewState start = new ViewDefaults(session)
                .start(options)
                .withClasses(each.watched().orElse(each.classes()))
                .withAlphas(List.of(0.0, each.steering().alpha()))
                .withEpoch(session.epochs().get(0));
        begun = true;
        measuredStep = -1;
        model.side().set("curves");
        model.showLive(session, start);
    }

    private void steer(Optional<Shown> shown) {
        if (!model.live().get() || shown.isEmpty()) {
            return;
        }
        ViewState now = shown.get().state();
        experiment.ifPresent(each -> {
            if (model.steered().get() && !each.isSteeredTo(now.comparedAlpha())) {
                each.steer(now.comparedAlpha())
                        .ifPresent(refused -> model.problem().set(Optional.of(refused)));
            }
            if (!now.classes().equals(each.watched().orElse(now.classes()))) {
                each.watch(now.classes());
            }
        });
    }

    /** The experiment, where it can be steered still. */
    private Optional<Experiment> learning() {
        return experiment.filter(each -> !each.state().isOver());
    }

    /** An α that the networks have already is no steering. */
    private Optional<Problem> refusal(ViewState next) {
        return learning()
                .filter(each -> !each.isSteeredTo(next.comparedAlpha()))
                .flatMap(each -> each.refusal(next.comparedAlpha()));
    }
}
