package smoothscope.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import smoothscope.app.about.Notices;

/** The notices against the libraries of the packaged program. */
class NoticesIT {
    private static final Path PROGRAM = Path.of("target", "smoothscope.jar");
    /** Jars for one system, beside those for all, are the same library. */
    private static final Pattern SYSTEM = Pattern.compile("-(linux|mac|win|osx)(-[a-z]+\\d+(_64)?)?\\.jar$");

    @Test
    void everyLibraryIsNamedWithItsVersionAndNoOther() throws IOException {
        assertEquals(carried(), named());
    }

    private static Set<String> carried() throws IOException {
        try (JarFile program = new JarFile(PROGRAM.toFile())) {
            String path = program.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return Arrays.stream(path.split(" ", -1))
                    .map(jar -> SYSTEM.matcher(jar).replaceFirst(".jar"))
                    .map(jar -> jar.replaceFirst("^lib/", "").replaceFirst("\\.jar$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> named() {
        return Notices.read().stream()
                .flatMap(notice -> notice.jars().stream().map(jar -> jar + "-" + notice.version()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
