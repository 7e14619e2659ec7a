package smoothscope.snapshot;

import com.google.gson.JsonObject;

/** Where a recording comes from: the command line that makes it again, and the version of the program. */
public final class Origin {
    private Origin() {}

    /** The program's version, as the jar's manifest names it. */
    public static String version() {
        String version = Origin.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** The recording with its origin said. */
    public static Recording named(Recording recording, String command) {
        JsonObject meta = recording.meta().json();
        meta.addProperty("command", command);
        meta.addProperty("version", version());
        return new Recording(
                recording.examples(), recording.classes(), recording.snapshots(), new Meta(meta), recording.half());
    }
}
