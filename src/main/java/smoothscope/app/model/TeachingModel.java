package smoothscope.app.model;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import smoothscope.measure.Softening;
import smoothscope.session.teaching.Teachers;
import smoothscope.snapshot.Split;

/** How networks are looked at as teachers. A teacher teaches what it has learned, so training examples come first. */
public final class TeachingModel {
    private final ObjectProperty<Split> split = new SimpleObjectProperty<>(Split.TRAIN);
    private final ObjectProperty<Softening> softening = new SimpleObjectProperty<>(Softening.USUAL);
    private final Teachers teachers = new Teachers();

    /** Goes on where another was. */
    void takeOver(TeachingModel before) {
        split.set(before.split.get());
        softening.set(before.softening.get());
    }

    public ObjectProperty<Split> split() {
        return split;
    }

    public ObjectProperty<Softening> softening() {
        return softening;
    }

    public Teachers teachers() {
        return teachers;
    }
}
