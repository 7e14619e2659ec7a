package smoothscope.app.explain;

import atlantafx.base.controls.Popover;
import java.util.function.Function;
import javafx.scene.Node;
import smoothscope.app.model.AppModel;
import smoothscope.app.style.Flyout;
import smoothscope.app.text.Texts;
import smoothscope.session.finding.LossSnippet;
import smoothscope.snapshot.Supervision;

/** Explains the target that α stands for, and copies the loss as Python. */
public final class TargetSheet {
    private final AppModel model;
    private final Flyout sheet = new Flyout(Popover.ArrowLocation.TOP_CENTER);
    private boolean filled;

    public TargetSheet(AppModel model) {
        this.model = model;
        sheet.setAutoHide(false); // it stays while the slider is moved
    }

    /** Shows the sheet under a node, or puts it away. Of a network that did not learn from smoothed labels it is said that there is none. */
    public void toggle(Node below) {
        if (sheet.isShowing()) {
            sheet.hide();
        } else if (isTold()) {
            if (!filled) {
                sheet.setContentNode(new TargetView(model));
                filled = true;
                model.shown().subscribe(() -> {
                    if (supervision() != Supervision.LABELS) {
                        sheet.hide();
                    }
                });
            }
            sheet.show(below);
        }
    }

    /** True where it was shown and is put away now. */
    public boolean putAway() {
        boolean shown = sheet.isShowing();
        sheet.hide();
        return shown;
    }

    public void copyPyTorch() {
        copy(LossSnippet::pyTorch);
    }

    public void copyTensorFlow() {
        copy(LossSnippet::tensorFlow);
    }

    private void copy(Function<LossSnippet, String> language) {
        if (isTold()) {
            TargetView.copy(model, language);
        }
    }

    private Supervision supervision() {
        return model.shown()
                .get()
                .map(shown -> shown.compared().network().key().supervision())
                .orElse(Supervision.UNKNOWN);
    }

    /** Whether α stands for a target here; where it does not, it is said why. */
    private boolean isTold() {
        return switch (supervision()) {
            case LABELS -> true;
            case UNKNOWN -> refuse("explain.none");
            case TEACHER, CLASS_MEANS -> refuse("explain.none.student");
        };
    }

    private boolean refuse(String why) {
        model.notice().set(Texts.of(why));
        return false;
    }
}
