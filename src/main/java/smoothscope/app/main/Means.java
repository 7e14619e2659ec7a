package smoothscope.app.main;

import java.nio.file.Path;
import java.util.List;
import smoothscope.session.Opening;
import smoothscope.session.data.DatasetLibrary;
import smoothscope.session.data.Pictures;
import smoothscope.session.experiment.RecoveryFolder;
import smoothscope.session.settings.SettingsStore;

/**
 * What a window works with, whatever language it speaks.
 *
 * @param reader makes a recording of a file
 * @param folders where recordings may be found that come with the program
 * @param library the data sets
 * @param recovery where the timelines of experiments are kept until they are saved
 * @param settings what is kept from one start to the next
 */
record Means(
        Workers workers,
        Opening.Reader reader,
        Pictures pictures,
        List<Path> folders,
        DatasetLibrary library,
        RecoveryFolder recovery,
        SettingsStore settings) {}
