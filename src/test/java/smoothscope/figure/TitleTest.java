package smoothscope.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import smoothscope.snapshot.Meta;

class TitleTest {
    @ParameterizedTest
    @CsvSource({
        "cifar10, CIFAR-10",
        "folder:~/pictures/my dogs, folder:my dogs",
        "folder:C:\\pictures\\dogs, folder:dogs",
        "folder:dogs, folder:dogs"
    })
    void aFolderIsNamedWithoutTheFoldersAroundIt(String dataset, String title) {
        JsonObject json = new JsonObject();
        json.addProperty("dataset", dataset);
        assertEquals(title, Title.of(new Meta(json), OptionalInt.empty()));
    }
}
