package smoothscope.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import smoothscope.text.Latex;

class LatexFigureTest {
    private static Figure figure() {
        return FourPanels.of(
                PlantedRecording.of(List.of("R&D_team", "100 %", "bird", "d", "e"), 20, 0, 0.1),
                PlantedRecording.TRIPLE,
                0,
                0.1,
                OptionalInt.empty(),
                FigureOptions.DEFAULT);
    }

    @Test
    void theCaptionNamesWhatMadeTheFigure() {
        String caption = LatexFigure.caption(figure());
        for (String named : List.of(
                "CIFAR-10, AlexNet, epoch 12, seed 1",
                "R\\&D\\_team, 100 \\%, bird",
                "without smoothing, $\\alpha$ = 0",
                "with smoothing, $\\alpha$ = 0.1",
                "``uniform''",
                "Examples per class: 20, 20, 20.")) {
            assertTrue(caption.contains(named), named + " in " + caption);
        }
    }

    @Test
    void theLinesIncludeTheFileUnderALabelOfItsName() {
        String lines = LatexFigure.of(figure(), "plots/my_figure.pdf");
        assertTrue(lines.contains("\\includegraphics[width=\\linewidth]{plots/my_figure.pdf}"), lines);
        assertTrue(lines.contains("\\label{fig:my-figure}"), lines);
    }

    @Test
    void aDiagramsCaptionBeginsWithItsHeading() {
        String lines = LatexFigure.of("CIFAR-10 · AlexNet", "γ is 100 % known.", "d.pdf");
        assertTrue(lines.contains("\\caption{CIFAR-10, AlexNet. $\\gamma$ is 100 \\% known.}"), lines);
    }

    @Test
    void whatHasAMeaningInLatexIsWrittenOut() {
        assertEquals("a\\_b \\{c\\} \\textbackslash{} \\textasciitilde{} \\#1 \\$", Latex.escaped("a_b {c} \\ ~ #1 $"));
    }
}
