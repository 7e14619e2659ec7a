package smoothscope.engine;

/** How far the engine has come. */
public enum EngineState {
    /** Nothing has asked for it yet. */
    ASLEEP,
    /** Its native libraries are being unpacked and loaded; the first time this takes seconds. */
    LOADING,
    READY,
    /** It could not be loaded, and will not be tried again. */
    FAILED
}
