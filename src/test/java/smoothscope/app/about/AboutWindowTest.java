package smoothscope.app.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window that tells what the program is, and the notices behind it. */
@ExtendWith(ApplicationExtension.class)
class AboutWindowTest {
    private final List<String> browsed = new ArrayList<>();

    @Start
    @SuppressWarnings("UnusedMethod")
    private void start(Stage stage) {
        AboutWindow window = new AboutWindow(stage, scene -> {}, browsed::add);
        stage.setScene(new Scene(window.content(), 940, 680)); // a second window would hang without a display
        stage.show();
    }

    @Test
    void aNoticeIsFoundByAWordOfItsTextAndCanBeCopied(FxRobot robot) {
        ListView<Notice> list = list(robot);
        assertEquals("JavaFX", list.getItems().get(0).name());
        robot.interact(() -> search(robot).setText("direction numbers"));
        assertEquals(
                List.of("Apache Commons Math"),
                list.getItems().stream().map(Notice::name).toList());
        TextArea text = robot.lookup("#notices-text").queryAs(TextArea.class);
        assertTrue(text.getText().contains("Frances Y. Kuo and Stephen Joe"), text.getText());
        robot.interact(() -> {
            text.selectRange(0, "commons-math3".length());
            text.copy();
        });
        assertEquals("commons-math3", clipboard(robot));
        robot.interact(() -> search(robot).setText("no such word"));
        assertTrue(list.getItems().isEmpty());
        assertEquals("", text.getText());
        robot.interact(() -> search(robot).setText(""));
        assertTrue(list.getItems().size() > 20);
    }

    @Test
    void versionsAreCopiedAndThePaperIsShown(FxRobot robot) {
        robot.interact(() -> robot.lookup("#about-copy").queryAs(Button.class).fire());
        String copied = clipboard(robot);
        assertTrue(copied.contains("\nJava: " + System.getProperty("java.runtime.version")), copied);
        assertTrue(copied.contains("\nJavaFX: " + System.getProperty("javafx.runtime.version")), copied);
        assertTrue(copied.contains("PyTorch"), copied);
        robot.interact(
                () -> robot.lookup("#about-paper").queryAs(Hyperlink.class).fire());
        assertEquals(List.of("https://arxiv.org/abs/1906.02629"), browsed);
    }

    @Test
    void everyLibraryHasALicenceWhoseTextIsHere() {
        List<Notice> notices = Notices.read();
        String shared = notices.stream()
                .filter(notice -> notice.jars().isEmpty())
                .map(Notice::name)
                .reduce("", String::concat);
        for (Notice notice : notices) {
            assertFalse(notice.name().isBlank());
            boolean own = notice.text().contains("Permission is hereby granted")
                    || notice.text().contains("Redistribution and use in source and binary forms");
            boolean apache = notice.licence().equals("Apache-2.0") && shared.contains("Apache License 2.0");
            boolean gpl = notice.licence().startsWith("GPL-2.0") && shared.contains("General Public License 2");
            assertTrue(notice.jars().isEmpty() || own || apache || gpl, notice.name());
        }
    }

    private static TextField search(FxRobot robot) {
        return robot.lookup("#notices-search").queryAs(TextField.class);
    }

    private static ListView<Notice> list(FxRobot robot) {
        return robot.lookup("#notices-list").queryListView();
    }

    private static String clipboard(FxRobot robot) {
        String[] text = new String[1];
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }
}
