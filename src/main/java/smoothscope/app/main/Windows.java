package smoothscope.app.main;

import java.util.List;
import javafx.stage.Stage;
import javafx.stage.Window;
import smoothscope.app.about.AboutWindow;
import smoothscope.app.data.DataWindow;
import smoothscope.app.export.ExportWindows;
import smoothscope.app.preferences.PreferencesWindow;

/** The windows beside the main one. */
record Windows(DataWindow datasets, PreferencesWindow preferences, AboutWindow about, ExportWindows exports) {
    /** Closes all that stand over the main one, also those that somebody is filling in; none is shown again. */
    void close(Stage owner) {
        datasets.close();
        List<Window> over = Window.getWindows().stream()
                .filter(each -> each instanceof Stage stage && stage.getOwner() == owner)
                .toList();
        over.forEach(Window::hide);
    }
}
