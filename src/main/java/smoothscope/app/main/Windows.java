package smoothscope.app.main;

import smoothscope.app.about.AboutWindow;
import smoothscope.app.data.DataWindow;
import smoothscope.app.export.ExportWindows;
import smoothscope.app.preferences.PreferencesWindow;

/** The windows beside the main one. */
record Windows(DataWindow datasets, PreferencesWindow preferences, AboutWindow about, ExportWindows exports) {
    void close() {
        datasets.close();
        preferences.close();
        about.close();
    }
}
