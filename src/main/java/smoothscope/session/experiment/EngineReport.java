package smoothscope.session.experiment;

import java.util.List;
import java.util.Optional;
import smoothscope.engine.Engine;
import smoothscope.engine.EngineStatus;
import smoothscope.engine.Surroundings;
import smoothscope.problem.Problem;

/**
 * What the engine that trains and runs networks is doing.
 *
 * @param version of the native library, empty before it is loaded
 * @param threads computing threads, 0 before it is loaded
 * @param gpu whether it computes on a graphics processor
 * @param waiting jobs in its queue
 * @param arrays native arrays alive when its last job ended
 * @param unpacked share of the engine's files that are unpacked: less than 1 only while that is done, once
 * @param failure why it could not be loaded
 */
public record EngineReport(
        Condition condition,
        String version,
        int threads,
        boolean gpu,
        int waiting,
        long arrays,
        double unpacked,
        Optional<Problem> failure) {
    /** What it is doing in one word. */
    public enum Condition {
        /** Nothing has needed it yet. */
        ASLEEP,
        LOADING,
        READY,
        BUSY,
        /** It could not be loaded. */
        FAILED
    }

    /** Sampled now; looking does not wake it. */
    public static EngineReport now() {
        EngineStatus status = Engine.shared().status();
        return new EngineReport(
                condition(status),
                status.version(),
                status.threads(),
                status.device().startsWith("gpu"),
                status.waiting(),
                status.arrays(),
                status.unpacked(),
                status.failure().map(Problem.class::cast));
    }

    /** Begins to load it, so that who is about to need it finds it ready; why it cannot be loaded is told to whoever then needs it. */
    public static void wake() {
        if (now().condition() == Condition.ASLEEP) {
            var unused = Engine.shared().submit((memory, progress) -> true);
        }
    }

    /** Variables of the environment that would choose another library, and are not followed. */
    public static List<String> ignored() {
        return Surroundings.ignored();
    }

    private static Condition condition(EngineStatus status) {
        return switch (status.state()) {
            case ASLEEP -> Condition.ASLEEP;
            case LOADING -> Condition.LOADING;
            case READY -> status.busy() ? Condition.BUSY : Condition.READY;
            case FAILED -> Condition.FAILED;
        };
    }
}
