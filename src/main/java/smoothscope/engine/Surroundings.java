package smoothscope.engine;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineProvider;
import java.util.List;
import java.util.Map;

/**
 * What the environment says of the engine. Others' programs, PyTorch's own containers among them, set variables that would choose another
 * library than the one that came along; they are ignored, but one that names a folder with a library.
 *
 * <p>The library's loader refuses to start where a variable names an engine that it does not know; so it finds this one, which is its own
 * under that name.
 */
public final class Surroundings implements EngineProvider {
    static final String PYTORCH = "PyTorch";
    private static final String DEFAULT = "DJL_DEFAULT_ENGINE";
    private static final List<String> IGNORED =
            List.of("PYTORCH_VERSION", "PYTORCH_FLAVOR", "PYTORCH_PRECXX11", DEFAULT);

    /** Variables that are set and not followed. */
    public static List<String> ignored() {
        return ignored(System.getenv());
    }

    static List<String> ignored(Map<String, String> environment) {
        return IGNORED.stream()
                .filter(name -> !environment.getOrDefault(name, "").isBlank())
                .filter(name -> !(name.equals(DEFAULT) && PYTORCH.equals(environment.get(name))))
                .toList();
    }

    @Override
    public String getEngineName() {
        String asked = System.getenv(DEFAULT);
        return asked == null || asked.isEmpty() || asked.equals(PYTORCH) ? PYTORCH + " as it came along" : asked;
    }

    @Override
    public int getEngineRank() {
        return Integer.MAX_VALUE - 1; // nobody chooses it without being told to
    }

    @Override
    public Engine getEngine() {
        return Engine.getEngine(PYTORCH);
    }
}
