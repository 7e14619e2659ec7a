package smoothscope.session;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import smoothscope.figure.FigureOptions;
import smoothscope.session.view.ViewState;

/** A file that is written says in its name what it shows. */
class ExportNameTest {
    @Test
    void classesAndAlphaStandInTheNameAndNothingThatAFileSystemRefuses() {
        Session session = new Session(Path.of("my run:2.npz"), PlantedRecordings.small());
        ViewState state = new ViewDefaults(session).start(FigureOptions.DEFAULT).withAlphas(List.of(0.0, 0.1));
        String name = ExportName.of(session, state);
        assertTrue(name.endsWith("airplane-automobile-bird-a0-a0.1"), name);
        assertTrue(name.matches("[\\p{L}\\p{N}.-]+"), name);
    }

    /** The slider stands between measured values wherever the pointer left it. */
    @Test
    void alphaIsNamedToFourPlaces() {
        Session session = new Session(Path.of("run.npz"), PlantedRecordings.small());
        ViewState state =
                new ViewDefaults(session).start(FigureOptions.DEFAULT).withAlphas(List.of(0.0, 0.10984988799999999));
        String name = ExportName.of(session, state);
        assertTrue(name.endsWith("-a0-a0.1098"), name);
    }
}
