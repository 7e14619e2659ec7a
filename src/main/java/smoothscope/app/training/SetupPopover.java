package smoothscope.app.training;

import atlantafx.base.controls.Popover;
import java.util.Optional;
import javafx.scene.Node;
import smoothscope.session.Setup;

/** The setup of an experiment, hanging below its button. */
public final class SetupPopover {
    private final Trainer trainer;
    private final Parting parting;
    private Optional<Popover> popover = Optional.empty();

    /** @param parting asks what is to become of an experiment that another one follows */
    public SetupPopover(Trainer trainer, Parting parting) {
        this.trainer = trainer;
        this.parting = parting;
    }

    /** Shows it, or puts it away. */
    public void toggle(Node below) {
        Popover shown = popover.orElseGet(this::create);
        popover = Optional.of(shown);
        if (shown.isShowing()) {
            shown.hide();
        } else {
            shown.show(below);
        }
    }

    private Popover create() {
        Popover created = new Popover(new SetupForm(this::start));
        created.setArrowLocation(Popover.ArrowLocation.TOP_LEFT);
        created.setDetachable(false);
        return created;
    }

    private void start(Setup setup) {
        popover.ifPresent(Popover::hide);
        parting.then(() -> trainer.start(setup));
    }
}
