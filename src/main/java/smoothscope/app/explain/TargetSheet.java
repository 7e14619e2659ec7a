package smoothscope.app.explain;

import atlantafx.base.controls.Popover;
import javafx.scene.Node;
import smoothscope.app.model.AppModel;
import smoothscope.app.style.Flyout;
import smoothscope.session.finding.LossSnippet;

/** Explains the target that α stands for, and copies the loss as Python. */
public final class TargetSheet {
    private final AppModel model;
    private final Flyout sheet = new Flyout(Popover.ArrowLocation.TOP_CENTER);
    private boolean filled;

    public TargetSheet(AppModel model) {
        this.model = model;
        sheet.setAutoHide(false); // it stays while the slider is moved
    }

    /** Shows the sheet under a node, or puts it away. */
    public void toggle(Node below) {
        if (sheet.isShowing()) {
            sheet.hide();
        } else {
            if (!filled) {
                sheet.setContentNode(new TargetView(model));
                filled = true;
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
        TargetView.copy(model, LossSnippet::pyTorch);
    }

    public void copyTensorFlow() {
        TargetView.copy(model, LossSnippet::tensorFlow);
    }
}
