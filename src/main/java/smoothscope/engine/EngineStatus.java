package smoothscope.engine;

import java.util.Optional;
import smoothscope.problem.EngineUnavailable;

/**
 * What the engine is doing, sampled.
 *
 * @param version the native library's version, empty before it is loaded
 * @param threads computing threads, 0 before it is loaded
 * @param device where it computes, for instance {@code "cpu()"}, empty before it is loaded
 * @param waiting jobs in the queue, the one that runs not counted
 * @param busy whether a job runs
 * @param arrays native arrays alive, as counted when the last job ended
 * @param unpacked share of the library's files that are unpacked: less than 1 only while that is done, once
 * @param failure why it could not be loaded
 */
public record EngineStatus(
        EngineState state,
        String version,
        int threads,
        String device,
        int waiting,
        boolean busy,
        long arrays,
        double unpacked,
        Optional<EngineUnavailable> failure) {}
