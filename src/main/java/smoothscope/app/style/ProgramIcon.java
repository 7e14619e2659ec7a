package smoothscope.app.style;

import java.net.URL;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The program's icon, in the sizes that title bars, docks and window switchers ask for. */
public final class ProgramIcon {
    private ProgramIcon() {}

    /** Gives a window the program's icon. */
    public static void on(Stage stage) {
        stage.getIcons()
                .setAll(IntStream.of(16, 32, 48, 128)
                        .mapToObj(ProgramIcon::image)
                        .toList());
    }

    /** @param size its side in pixels: 16, 32, 48, 64, 128, 256 or 512 */
    static Image image(int size) {
        URL picture = Objects.requireNonNull(ProgramIcon.class.getResource("/smoothscope/app/icon/" + size + ".png"));
        return new Image(picture.toExternalForm());
    }
}
