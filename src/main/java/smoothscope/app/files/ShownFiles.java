package smoothscope.app.files;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.stage.Stage;
import smoothscope.app.instance.FileWatch;
import smoothscope.app.model.AppModel;
import smoothscope.app.text.Texts;

/** The files behind the picture: those that are written anew are read again and looked at as before; of those that are gone the picture stays. */
public record ShownFiles(Stage stage) implements FileWatch.Viewer {
    private AppModel model() {
        return Opener.of(stage).model();
    }

    @Override
    public List<Path> files() {
        AppModel model = model();
        boolean busy = model.live().get() || model.loading().job().get().isPresent();
        return busy
                ? List.of()
                : model.shown()
                        .get()
                        .map(now -> Stream.concat(now.session().files().stream(), now.state().beside().stream())
                                .map(each -> each.toAbsolutePath().normalize())
                                .distinct()
                                .toList())
                        .orElse(List.of());
    }

    @Override
    public void changed(List<Path> files) {
        AppModel model = model();
        model.shown().get().filter(now -> files().containsAll(files)).ifPresent(now -> {
            model.notice().set(Texts.of("disk.changed", names(files)));
            model.loading().open(now.state());
        });
    }

    @Override
    public void gone(List<Path> files) {
        model().notice().set(Texts.of("disk.gone", names(files)));
    }

    private static String names(List<Path> files) {
        return files.stream().map(each -> String.valueOf(each.getFileName())).collect(Collectors.joining(", "));
    }
}
