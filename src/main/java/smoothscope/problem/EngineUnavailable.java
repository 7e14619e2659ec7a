package smoothscope.problem;

import org.jspecify.annotations.Nullable;

/** The engine that trains and runs networks could not be loaded; looking at recordings works without it. */
public final class EngineUnavailable extends Problem {
    public EngineUnavailable(String why, @Nullable Throwable cause) {
        super(
                "The PyTorch engine could not be loaded: " + why + ".",
                "Recordings can still be opened. On Windows, install the Visual C++ runtime; on an Intel Mac there is no engine.",
                cause);
    }
}
