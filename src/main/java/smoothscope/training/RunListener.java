package smoothscope.training;

import smoothscope.problem.Problem;

/** Hears of a run as it goes on, on the engine's thread. */
@FunctionalInterface
public interface RunListener {
    /** A network has ended an epoch. */
    void ended(EpochReport report);

    /** The run goes on after an epoch that was trained before, as its checkpoint left it. */
    default void resumed(int epoch) {}

    /** Something went wrong that the run survives: a checkpoint that cannot be read, or cannot be written. */
    default void survived(Problem problem) {}
}
