package smoothscope.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import smoothscope.figure.Title;
import smoothscope.snapshot.Meta;

/**
 * What a recording is called, part by part, so that it can be said in any language.
 *
 * @param parts what is known of it, or what tells it from another one
 * @param file its files' names without their endings
 */
public record RecordingName(List<Part> parts, String file) {
    /** What a part of a name is. */
    public enum Kind {
        /** A data set, by its name in the catalogue. */
        DATASET,
        /** An architecture, by the name that the command line has for it. */
        NETWORK,
        /** How many training images were used. */
        IMAGES,
        /** That all training images were used; it has no value. */
        ALL_IMAGES,
        SEED,
        /** The files' names, where nothing better is known. */
        FILE
    }

    /** One part of a name. */
    public record Part(Kind kind, String value) {}

    public RecordingName {
        parts = List.copyOf(parts);
    }

    /** All that a recording says of itself; its files' names where it says nothing. */
    static RecordingName of(Meta meta, String file) {
        List<Part> parts = new ArrayList<>();
        add(parts, Kind.DATASET, meta.dataset());
        add(parts, Kind.NETWORK, meta.network());
        add(parts, Kind.SEED, meta.text("seed"));
        if (parts.isEmpty()) {
            return named(file);
        }
        images(meta.limit()).ifPresent(parts::add);
        return new RecordingName(parts, file);
    }

    /** What recordings have in common: data set and network, where all say the same. */
    public static RecordingName common(List<Meta> all) {
        List<Part> parts = new ArrayList<>();
        Meta first = all.get(0);
        if (!differ(all, Meta::dataset)) {
            add(parts, Kind.DATASET, first.dataset());
        }
        if (!differ(all, Meta::network)) {
            add(parts, Kind.NETWORK, first.network());
        }
        return new RecordingName(parts, "");
    }

    /**
     * The names of recordings beside each other: what tells them apart, else their files' names.
     *
     * @param files the name of each one's file
     */
    public static List<RecordingName> apart(List<Meta> all, List<String> files) {
        List<RecordingName> names = IntStream.range(0, all.size())
                .mapToObj(i -> apart(all.get(i), all, files.get(i)))
                .toList();
        boolean told = names.stream().noneMatch(name -> name.parts().isEmpty())
                && names.stream().map(RecordingName::parts).distinct().count() == names.size();
        return told ? names : files.stream().map(RecordingName::named).toList();
    }

    private static RecordingName apart(Meta own, List<Meta> all, String file) {
        List<Part> parts = new ArrayList<>();
        if (differ(all, Meta::dataset)) {
            add(parts, Kind.DATASET, own.dataset());
        }
        if (differ(all, Meta::network)) {
            add(parts, Kind.NETWORK, own.network());
        }
        if (differ(all, Meta::limit)) {
            images(own.limit())
                    .or(() -> own.unlimited() ? Optional.of(new Part(Kind.ALL_IMAGES, "")) : Optional.empty())
                    .ifPresent(parts::add);
        } else if (parts.isEmpty()) {
            add(parts, Kind.SEED, own.text("seed"));
        }
        return new RecordingName(parts, file);
    }

    private static boolean differ(List<Meta> all, Function<Meta, ?> what) {
        return all.stream().map(what).distinct().count() > 1;
    }

    private static RecordingName named(String file) {
        return new RecordingName(List.of(new Part(Kind.FILE, file)), file);
    }

    private static void add(List<Part> parts, Kind kind, Optional<String> value) {
        value.ifPresent(known -> parts.add(new Part(kind, known)));
    }

    private static Optional<Part> images(OptionalInt limit) {
        return limit.isPresent()
                ? Optional.of(new Part(Kind.IMAGES, String.valueOf(limit.getAsInt())))
                : Optional.empty();
    }

    /** Whether it is nothing but the files' names. */
    public boolean isFile() {
        return parts.stream().allMatch(part -> part.kind() == Kind.FILE);
    }

    /** As it stands in a figure that is written to a file. */
    public String english() {
        return parts.stream().map(RecordingName::english).collect(Collectors.joining(" · "));
    }

    private static String english(Part part) {
        return switch (part.kind()) {
            case DATASET, NETWORK -> Title.written(part.value());
            case IMAGES -> String.format(Locale.ROOT, "%,d training images", Integer.parseInt(part.value()));
            case ALL_IMAGES -> "all training images";
            case SEED -> "seed " + part.value();
            case FILE -> part.value();
        };
    }
}
