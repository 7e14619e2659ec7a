package smoothscope.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final Table TABLE = new Table(
            List.of("measure", "student of\nα = 0", "α"),
            List.of(List.of("wrong-score, spread", "-1.5", "0.1"), List.of("a|b", "", "3 ± 1")),
            List.of(0));

    @Test
    void whatCsvWouldMisreadIsQuoted() {
        assertEquals("measure,\"student of\nα = 0\",α\n\"wrong-score, spread\",-1.5,0.1\na|b,,3 ± 1\n", TABLE.csv());
        assertEquals("\"a \"\"b\"\"\"\n", new Table(List.of("a \"b\""), List.of(), List.of()).csv());
    }

    @Test
    void tabsTakeTheLinesOutOfCells() {
        assertEquals(
                "measure\tstudent of α = 0\tα\n",
                TABLE.tabs().lines().findFirst().orElseThrow() + "\n");
    }

    @Test
    void inLatexNumbersHaveAMinusAndWordsKeepTheirHyphen() {
        String latex = TABLE.latex();
        assertEquals(
                List.of(
                        "% \\usepackage{booktabs}",
                        "\\begin{tabular}{lrr}",
                        "\\toprule",
                        "measure & student of $\\alpha$ = 0 & $\\alpha$ \\\\",
                        "\\midrule",
                        "wrong-score, spread & $-$1.5 & 0.1 \\\\",
                        "a|b & -- & 3 $\\pm$ 1 \\\\",
                        "\\bottomrule",
                        "\\end{tabular}"),
                latex.lines().toList());
    }

    @Test
    void inMarkdownABarIsNoColumn() {
        assertEquals(
                List.of(
                        "| measure | student of α = 0 | α |",
                        "| --- | ---: | ---: |",
                        "| wrong-score, spread | -1.5 | 0.1 |",
                        "| a\\|b | – | 3 ± 1 |"),
                TABLE.markdown().lines().toList());
    }

    @Test
    void aLineHasACellForEachHead() {
        assertThrows(
                IllegalArgumentException.class, () -> new Table(List.of("a", "b"), List.of(List.of("1")), List.of()));
    }
}
