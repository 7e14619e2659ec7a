package smoothscope.session.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.FourPanels;

/** The command line that makes the figure on the screen. */
public final class EquivalentCommand {
    private EquivalentCommand() {}

    /** @param names the class names of the recording */
    public static String of(ViewState state, List<String> names) {
        String files = state.recordings().stream()
                        .map(Path::toString)
                        .map(EquivalentCommand::quoted)
                        .collect(Collectors.joining(" "))
                + state.beside().stream()
                        .map(file -> " --beside " + quoted(file.toString()))
                        .collect(Collectors.joining());
        String alphas = state.alphas().stream().map(FourPanels::number).collect(Collectors.joining(","));
        return "java -jar smoothscope.jar figure " + files + " --classes " + quoted(classes(state, names)) + " --alpha "
                + alphas + " --epoch " + state.epoch()
                + state.seeds().shown().map(seed -> " --seed " + seed).orElse("")
                + (state.seeds().all() ? " --all-seeds" : "")
                + look(state.options()) + " --out figure.png";
    }

    /** What differs from the figure that is drawn unasked. */
    private static String look(FigureOptions options) {
        FigureOptions usual = FigureOptions.DEFAULT;
        StringBuilder words = new StringBuilder();
        if (options.theme() != usual.theme()) {
            words.append(" --theme ").append(word(options.theme()));
        }
        if (options.scale() != usual.scale()) {
            words.append(" --axes ").append(word(options.scale()));
        }
        if (options.templates() != usual.templates()) {
            words.append(" --templates ").append(word(options.templates()));
        }
        if (options.colours() != usual.colours()) {
            words.append(" --colour ").append(options.colours().label());
        }
        words.append(options.shading() ? " --shading" : "")
                .append(options.others() ? " --others" : "")
                .append(options.decisionLines() ? "" : " --no-decision-lines")
                .append(options.mistakes() ? "" : " --no-mistakes")
                .append(options.centroids() ? "" : " --no-centroids");
        if (!options.hidden().isEmpty()) {
            words.append(" --hide ")
                    .append(options.hidden().stream()
                            .sorted()
                            .map(place -> "ABC".substring(place, place + 1))
                            .collect(Collectors.joining(",")));
        }
        return words.toString();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** By name; by index where a name is not unique. Names may hold commas, so that a semicolon parts them then. */
    private static String classes(ViewState state, List<String> names) {
        List<String> three = Stream.of(0, 1, 2)
                .map(place -> state.classes().at(place))
                .map(label -> unique(names, label) ? names.get(label) : label.toString())
                .toList();
        boolean commas = three.stream().anyMatch(name -> name.contains(","));
        return String.join(commas ? ";" : ",", three);
    }

    private static boolean unique(List<String> names, int label) {
        return names.stream().filter(names.get(label)::equalsIgnoreCase).count() == 1;
    }

    private static String quoted(String word) {
        return word.matches("[\\w./,:=+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
