package smoothscope.session.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import smoothscope.figure.ColourBy;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.ScaleMode;
import smoothscope.figure.TemplateMode;
import smoothscope.figure.Theme;
import smoothscope.figure.Viewport;
import smoothscope.plane.ClassTriple;
import smoothscope.problem.InvalidSetting;

class ViewStateTextTest {
    private final ViewState state = new ViewState(
            List.of(Path.of("a folder", "r.npz")),
            List.of(),
            new ClassTriple(4, 0, 7),
            List.of(0.0, 0.125),
            12,
            new SeedChoice(Optional.of(3L), true),
            FigureOptions.DEFAULT
                    .withDecorations(false)
                    .withTheme(Theme.DARK)
                    .withScale(ScaleMode.RELATIVE)
                    .withHidden(Set.of(1))
                    .withShading(true),
            Map.of(2, new Viewport(0.5, -1.25, 0.01)),
            Optional.of(2));

    @Test
    void whatWasWrittenIsReadAgain() {
        assertEquals(state, ViewStateText.read(ViewStateText.write(state)));
    }

    @Test
    void theRecordingInTheLowerRowIsWrittenReadAgainAndInTheCommand() {
        ViewState both = state.withBeside(List.of(Path.of("other one.npz")));
        assertEquals(both, ViewStateText.read(ViewStateText.write(both)));
        String command = EquivalentCommand.of(both, List.of("a", "b", "c", "d", "e", "f", "g", "h"));
        assertTrue(command.contains(" figure 'a folder/r.npz' --beside 'other one.npz' --classes e,a,h "), command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1]", "{\"classes\":[1,1,2]}", "hello"})
    void anythingElseIsRefused(String text) {
        assertThrows(InvalidSetting.class, () -> ViewStateText.read(text));
    }

    @Test
    void theEquivalentCommandQuotesWhatAShellWouldSplit() {
        List<String> names = List.of("toy poodle", "b", "c", "d", "ship, large", "f", "g", "h");
        assertEquals(
                "java -jar smoothscope.jar figure 'a folder/r.npz' --classes 'ship, large;toy poodle;h'"
                        + " --alpha 0,0.125 --epoch 12 --seed 3 --all-seeds --out figure.png",
                EquivalentCommand.of(state.withOptions(FigureOptions.DEFAULT.withDecorations(false)), names));
    }

    @Test
    void theEquivalentCommandSaysHowTheFigureIsDrawn() {
        FigureOptions all = FigureOptions.DEFAULT
                .withTheme(Theme.DARK)
                .withScale(ScaleMode.RELATIVE)
                .withTemplates(TemplateMode.SCALED)
                .withColours(ColourBy.PREDICTED)
                .withShading(true)
                .withOthers(true)
                .withDecisionLines(false)
                .withMistakes(false)
                .withCentroids(false)
                .withHidden(Set.of(2, 0));
        String command = EquivalentCommand.of(state.withOptions(all), List.of("a", "b", "c", "d", "e", "f", "g", "h"));
        assertTrue(
                command.contains(
                        " --theme dark --axes relative --templates scaled --colour predicted --shading --others"
                                + " --no-decision-lines --no-mistakes --no-centroids --hide A,C --out"),
                command);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheColourTellsIsReadAgain(ColourBy colours) {
        ViewState coloured = state.withOptions(state.options().withColours(colours));
        assertEquals(coloured, ViewStateText.read(ViewStateText.write(coloured)));
    }

    @Test
    void aStateIsKeptInsideOtherText() {
        Gson gson = new Gson();
        String text = gson.toJson(List.of(state));
        assertEquals(state, gson.fromJson(text, ViewState[].class)[0]);
    }

    @Test
    void ofEqualNamesTheCommandGivesTheIndex() {
        List<String> names = List.of("Crane", "b", "c", "d", "crane", "f", "g", "ship");
        String command = EquivalentCommand.of(state, names);
        assertTrue(command.contains(" --classes 4,0,ship "), command);
    }
}
