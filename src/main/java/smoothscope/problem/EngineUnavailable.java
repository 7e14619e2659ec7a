package smoothscope.problem;

import org.jspecify.annotations.Nullable;

/** The engine that trains and runs networks could not be loaded; looking at recordings works without it. */
public final class EngineUnavailable extends Problem {
    public EngineUnavailable(Sentence why, @Nullable Throwable cause) {
        super(
                Sentence.of("The PyTorch engine could not be loaded: %s.", why),
                Sentence.of(
                        "Recordings can still be opened. On Windows, install the Visual C++ runtime; on an Intel Mac there is no engine."),
                cause);
    }
}
