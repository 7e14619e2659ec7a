package smoothscope.app.about;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import smoothscope.app.style.SecondWindow;
import smoothscope.app.text.Texts;

/** The window that tells what this program is and what it is built with. */
public final class AboutWindow {
    private static final double WIDTH = 940;
    private static final double HEIGHT = 680;

    private final SecondWindow window;
    private final Consumer<String> browse;

    /**
     * @param dress gives a scene the theme of the main window, now and whenever that changes
     * @param browse shows an address of the web
     */
    public AboutWindow(Stage owner, Consumer<Scene> dress, Consumer<String> browse) {
        this.window = new SecondWindow(owner, dress, WIDTH, HEIGHT);
        this.browse = browse;
    }

    public void show() {
        window.show(Texts.of("about.title"), this::content);
    }

    /** What the window holds. */
    Parent content() {
        List<Notice> notices = Notices.read();
        NoticesView libraries = new NoticesView(notices, browse);
        VBox.setVgrow(libraries, Priority.ALWAYS);
        return new VBox(new AboutCard(notices, browse), libraries);
    }
}
