package smoothscope.app.training;

import atlantafx.base.controls.Popover;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import smoothscope.app.style.Flyout;
import smoothscope.session.experiment.Setup;

/** The setup of an experiment, hanging below its button. */
public final class SetupPopover {
    private final Trainer trainer;
    private final UnsavedDialog parting;
    private Optional<Flyout> popover = Optional.empty();

    /** @param parting asks what is to become of an experiment that another one follows */
    public SetupPopover(Trainer trainer, UnsavedDialog parting) {
        this.trainer = trainer;
        this.parting = parting;
    }

    /** Shows it, or puts it away. */
    public void toggle(Node below) {
        Flyout shown = popover.orElseGet(this::create);
        popover = Optional.of(shown);
        if (shown.isShowing()) {
            shown.hide();
        } else {
            shown.show(below);
            trainer.wakeEngine(); // while the form is being read
        }
    }

    private Flyout create() {
        Flyout created = new Flyout(Popover.ArrowLocation.TOP_LEFT);
        SetupForm form = new SetupForm(this::start);
        created.setContentNode(form);
        created.addEventFilter(KeyEvent.KEY_PRESSED, form::beginAtEnter);
        return created;
    }

    private void start(Setup setup) {
        popover.ifPresent(Flyout::hide);
        parting.then(() -> trainer.start(setup));
    }
}
