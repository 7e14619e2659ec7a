import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Has the application image train, draw and look, in a home of its own, before it is packed: what a package lacks shows only where it runs.
 * Its own libraries are asked for, since nothing may be unpacked into that home.
 */
public final class Trial {
    private static final Path IMAGES = Path.of("target", "dist", "image");
    private static final Path PLACE = Path.of("target", "dist", "trial");
    private static final String SYSTEM = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    private Trial() {}

    public static void main(String[] none) throws IOException, InterruptedException {
        Files.createDirectories(PLACE);
        run("train --dataset digits --network mlp --alpha 0,0.1 --epochs 1 --limit 300 --weights-out w --out r.npz");
        run("figure r.npz --classes 0,1,2 --out f.png");
        run("observe --dataset digits --weights w-alpha0.1.safetensors --out o.npz");
        Path unpacked = PLACE.resolve(".cache/smoothscope/native");
        if (Files.exists(unpacked)) {
            throw new IllegalStateException("the image unpacked what it should hold, into " + unpacked);
        }
    }

    private static void run(String words) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(words)).directory(PLACE.toFile()).inheritIO();
        builder.environment().putAll(Map.of("HOME", PLACE.toAbsolutePath().toString(), "JAVA_TOOL_OPTIONS", "-Duser.home=."));
        for (String kept : List.of("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "DISPLAY")) {
            builder.environment().remove(kept);
        }
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("exit code " + code + " of: " + words);
        }
    }

    private static List<String> command(String words) {
        String launcher = SYSTEM.startsWith("windows")
                ? "Smoothscope/Smoothscope.exe"
                : SYSTEM.startsWith("mac") ? "Smoothscope.app/Contents/MacOS/Smoothscope" : "smoothscope/bin/smoothscope";
        List<String> command = new ArrayList<>();
        command.add(IMAGES.resolve(launcher).toAbsolutePath().toString());
        command.addAll(List.of(words.split(" ")));
        return command;
    }
}
