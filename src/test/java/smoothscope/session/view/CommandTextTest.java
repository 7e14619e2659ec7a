package smoothscope.session.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandTextTest {
    @Test
    void aCommandNamesWhatIsUnusualAndNoFolderOfThisComputer() {
        String text = new CommandText("smoothscope observe")
                .argument("more")
                .with("--dataset", "cifar10")
                .with("--weights", Path.of("home", "me", "net.pt"))
                .unless(true, "--per-class", "200")
                .unless(false, "--seed", "4")
                .flag(true, "--half")
                .flag(false, "--trust")
                .toString();
        assertEquals("smoothscope observe more --dataset cifar10 --weights net.pt --seed 4 --half", text);
    }

    @Test
    void numbersHaveNoExponentAndNoNeedlessZeros() {
        assertEquals("0.0001", CommandText.plain(1e-4));
        assertEquals("64000", CommandText.plain(64_000.0));
        assertEquals("0,0.05,0.1", CommandText.joined(List.of(0.0, 0.05, 0.10)));
    }
}
