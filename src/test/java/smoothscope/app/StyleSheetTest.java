package smoothscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.css.CssParser;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;

/** The window's style sheet, which is read when the program is built: what is wrong in it would not be told when the program runs. */
class StyleSheetTest {
    @Test
    void nothingInItIsMisunderstood() throws Exception {
        URL text = Objects.requireNonNull(MainStage.class.getResource("window.css"));
        CssParser.errorsProperty().clear();
        Stylesheet sheet = new CssParser().parse(text);
        assertEquals(List.of(), List.copyOf(CssParser.errorsProperty()));
        assertFalse(sheet.getRules().isEmpty());
    }
}
