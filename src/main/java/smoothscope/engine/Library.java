package smoothscope.engine;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.util.function.DoubleConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import smoothscope.problem.EngineUnavailable;
import smoothscope.problem.Sentence;

/**
 * The native library, loaded.
 *
 * @param root the memory that all jobs' memory hangs from
 */
record Library(String version, int threads, String device, NDManager root) {
    /** Names the folder of an unpacked library. */
    private static final String FOLDER = "PYTORCH_LIBRARY_PATH";

    /** Kept, since a logger that nobody holds forgets its level. */
    private static final Logger NOISE = Logger.getLogger("ai.djl");

    /**
     * Loads the library on the calling thread, which thereby becomes the one that owns native memory.
     *
     * @param unpacked hears which share of it is unpacked, where that must be done first
     */
    static Library load(DoubleConsumer unpacked) {
        NOISE.setLevel(
                Level.OFF); // it reports at each start that no GPU was counted; its failures arrive as exceptions
        System.setProperty("OPT_OUT_TRACKING", "true"); // the library would otherwise report its start to its makers
        System.setProperty("ai.djl.offline", "true");
        unpack(unpacked);
        PassiveThreads.prepare();
        RetainedHeap.prepare();
        try {
            ai.djl.engine.Engine engine = ai.djl.engine.Engine.getEngine(Surroundings.PYTORCH);
            JniUtils.setGradMode(false); // gradients are collected where a step asks for them
            NDManager root = engine.newBaseManager();
            return new Library(
                    engine.getVersion(),
                    JniUtils.getNumThreads(),
                    engine.defaultDevice().toString(),
                    root);
        } catch (EngineException | LinkageError failure) {
            throw new EngineUnavailable(Sentence.asItIs(rootCause(failure)), failure);
        }
    }

    /** Readies the library that came along, unless a folder with one is named. */
    private static void unpack(DoubleConsumer unpacked) {
        if (System.getenv(FOLDER) == null && System.getProperty(FOLDER) == null) {
            NativeFiles.shipped()
                    .map(files -> new NativeFolder(files, unpacked).ready())
                    .ifPresent(folder -> System.setProperty(FOLDER, folder.toString()));
        }
    }

    private static String rootCause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    /** From now on, no more than so many threads compute what the calling thread asks for. Setting them is dear, even to what they are. */
    void compute(int most) {
        int wanted = Math.max(1, Math.min(threads, most));
        if (JniUtils.getNumThreads() != wanted) {
            JniUtils.setNumThreads(wanted);
        }
    }

    /** The calling thread, the second one, collects no gradients and leaves half of the processors to the first. */
    void computeBeside() {
        computeAsOneOf(2);
    }

    /** The calling thread collects no gradients unless it asks for some, and leaves their share of the processors to the others. */
    void computeAsOneOf(int count) {
        JniUtils.setGradMode(false);
        compute(threads / count);
    }

    NDManager newMemory() {
        return root.newSubManager();
    }

    /** Native arrays alive under any job's memory. */
    long arrays() {
        return root.getManagedArrays().size();
    }
}
