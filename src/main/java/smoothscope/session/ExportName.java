package smoothscope.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import smoothscope.session.view.ViewState;
import smoothscope.text.Decimals;

/** What a file is called at first that is written of a view: data, network, classes and α belong in it. */
public final class ExportName {
    /** Longer names are cut: file systems and people have their limits. */
    private static final int LONGEST = 96;
    /** Of an α behind the point: between measured values it has any number. */
    private static final int PLACES = 4;

    private ExportName() {}

    /** Without an ending: {@code cifar10-alexnet-airplane-automobile-bird-a0-a0.1}. */
    public static String of(Session session, ViewState state) {
        List<String> parts = new ArrayList<>();
        List<RecordingName> names = session.names().isEmpty() ? List.of(session.called()) : session.names();
        names.stream()
                .flatMap(name -> name.parts().stream())
                .map(ExportName::part)
                .forEach(parts::add);
        IntStream.range(0, 3)
                .mapToObj(slot -> session.classes().get(state.classes().at(slot)))
                .forEach(parts::add);
        state.alphas().stream()
                .map(alpha -> "a" + Decimals.places(alpha, PLACES))
                .distinct()
                .forEach(parts::add);
        return slug(parts);
    }

    private static String part(RecordingName.Part part) {
        return switch (part.kind()) {
            case SEED -> "seed" + part.value();
            case IMAGES -> part.value() + "-images";
            case ALL_IMAGES -> "all-images";
            case DATASET, NETWORK, FILE -> part.value();
        };
    }

    /** Letters of any script and numbers, joined by hyphens. */
    private static String slug(List<String> parts) {
        String joined = parts.stream()
                .map(part -> part.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}.]+", "-")
                        .replaceAll("^[-.]+|[-.]+$", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
        return joined.length() > LONGEST ? joined.substring(0, LONGEST) : joined;
    }
}
