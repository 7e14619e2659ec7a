package smoothscope.app.alpha;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.util.StringConverter;
import org.junit.jupiter.api.Test;
import smoothscope.training.live.LiveRun;

class NameTextTest {
    @Test
    void aFieldTakesTheWordsTheNameOrBoth() {
        StringConverter<String> field = NameText.inField("data.title.");
        assertEquals("CIFAR-10 (cifar10)", field.toString("cifar10"));
        for (String typed : new String[] {"cifar10", "CIFAR-10", " cifar-10 (cifar10) "}) {
            assertEquals("cifar10", field.fromString(typed));
        }
        assertEquals("folder:/my images", field.fromString("folder:/my images"));
        assertEquals("folder:/my images", field.toString("folder:/my images"));
    }

    @Test
    void everyNetworkThatCanBeTrainedIsCalledSomething() {
        StringConverter<String> field = NameText.inField("network.");
        for (String name : LiveRun.networks()) {
            assertEquals(name, field.fromString(field.toString(name)));
            assertEquals(NameText.network(name) + " (" + name + ")", field.toString(name));
        }
    }
}
