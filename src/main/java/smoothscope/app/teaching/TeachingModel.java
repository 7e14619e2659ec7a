package smoothscope.app.teaching;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import smoothscope.measure.Softening;
import smoothscope.session.teaching.Teachers;
import smoothscope.snapshot.Split;

/** How networks are looked at as teachers. A teacher teaches what it has learned, so training examples come first. */
final class TeachingModel {
    private final ObjectProperty<Split> split = new SimpleObjectProperty<>(Split.TRAIN);
    private final ObjectProperty<Softening> softening = new SimpleObjectProperty<>(Softening.USUAL);
    private final Teachers teachers = new Teachers();

    ObjectProperty<Split> split() {
        return split;
    }

    ObjectProperty<Softening> softening() {
        return softening;
    }

    Teachers teachers() {
        return teachers;
    }
}
