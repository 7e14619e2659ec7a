package smoothscope.app.about;

import java.util.List;
import java.util.stream.Collectors;
import smoothscope.app.text.Texts;
import smoothscope.file.Log;
import smoothscope.session.experiment.EngineReport;

/** What whoever helps with a fault asks first: versions and the system. */
record AboutFacts(List<Fact> facts) {
    /** @param name in the words of the window */
    record Fact(String name, String value) {}

    /** As it is now; looking does not wake the engine. */
    static AboutFacts now(List<Notice> libraries) {
        String loaded = EngineReport.now().version();
        String engine = Texts.of(
                "about.engine.value",
                loaded.isEmpty() ? version(libraries, "PyTorch") : loaded,
                version(libraries, "Deep Java Library"));
        return new AboutFacts(List.of(
                new Fact(Texts.of("about.licence"), Texts.of("about.licence.value")),
                new Fact(Texts.of("about.java"), property("java.runtime.version") + ", " + property("java.vendor")),
                new Fact(Texts.of("about.javafx"), property("javafx.runtime.version")),
                new Fact(Texts.of("about.engine"), engine),
                new Fact(
                        Texts.of("about.system"),
                        property("os.name") + " " + property("os.version") + ", " + property("os.arch")),
                new Fact(Texts.of("about.log"), Log.ofUser().file())));
    }

    /** The program's version by the jar that it runs from. */
    static String version() {
        String version = AboutFacts.class.getPackage().getImplementationVersion();
        return version == null ? Texts.of("about.development") : version;
    }

    private static String version(List<Notice> libraries, String name) {
        return libraries.stream()
                .filter(each -> each.name().equals(name))
                .map(Notice::version)
                .findFirst()
                .orElseThrow();
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }

    /** A line for each. */
    String text() {
        return facts.stream()
                .map(fact -> fact.name() + ": " + fact.value())
                .collect(Collectors.joining("\n", Texts.of("app.name") + " " + version() + "\n", "\n"));
    }
}
