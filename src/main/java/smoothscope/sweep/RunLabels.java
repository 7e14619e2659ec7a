package smoothscope.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The smoothing and the seed of somebody's run, as the files that training frameworks leave beside its results tell them, or else its
 * names: {@code .hydra/overrides.yaml} (Hydra), {@code hparams.yaml} (Lightning), {@code args.yaml} (timm); {@code a0.05-s3},
 * {@code alpha0.1_seed2}.
 *
 * @param alpha smoothing, where it is told
 * @param seed of weights and batches, where it is told
 * @param from what told it
 */
record RunLabels(Optional<Double> alpha, Optional<Long> seed, String from) {
    private static final List<String> FILES = List.of(".hydra/overrides.yaml", "hparams.yaml", "args.yaml");
    private static final List<String> ALPHA = List.of("label_smoothing", "smoothing");
    /** What says smoothing or the seed only where it stands by itself: {@code mixup.alpha} and {@code data.seed} are others. */
    private static final String PLAIN_ALPHA = "alpha";

    private static final String SEED = "seed";
    private static final int LARGEST = 1 << 20;
    /** Folders above a file that may hold its run's settings: {@code run/version_0/arrays.npz}. */
    private static final int FOLDERS = 3;

    private static final Pattern NAMED_ALPHA = Pattern.compile(
            "(?i)(?:^|[^a-z])(?:a|alpha|ls|label[_-]?smoothing|smoothing)[=_-]?(\\d*\\.?\\d+)(?![\\d.]*\\d)");
    private static final Pattern NAMED_SEED = Pattern.compile("(?i)(?:^|[^a-z])(?:s|seed)[=_-]?(\\d+)(?!\\d)");

    static RunLabels of(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        for (int up = 0; up < FOLDERS && folder != null; up++, folder = folder.getParent()) {
            for (String name : FILES) {
                Optional<RunLabels> told = told(folder.resolve(name), name);
                if (told.isPresent()) {
                    return told.get();
                }
            }
        }
        return named(file);
    }

    private static Optional<RunLabels> told(Path settings, String name) {
        try {
            if (!Files.isRegularFile(settings) || Files.size(settings) > LARGEST) {
                return Optional.empty();
            }
            Object yaml = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(settings));
            Optional<Double> alpha = Stream.concat(
                            ALPHA.stream().flatMap(key -> number(yaml, key, true).stream()),
                            number(yaml, PLAIN_ALPHA, false).stream())
                    .filter(value -> value >= 0 && value < 1)
                    .findFirst();
            Optional<Long> seed = number(yaml, SEED, false).map(Double::longValue);
            return alpha.isEmpty() && seed.isEmpty() ? Optional.empty() : Optional.of(new RunLabels(alpha, seed, name));
        } catch (IOException | YamlEngineException unreadable) {
            return Optional.empty();
        }
    }

    /** The number under a key, in a mapping or in a list of {@code group.key=value}: at the top, or however deep. */
    private static Optional<Double> number(@Nullable Object yaml, String key, boolean deep) {
        if (yaml instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> each : map.entrySet()) {
                Optional<Double> found = key.equals(String.valueOf(each.getKey()))
                        ? parsed(String.valueOf(each.getValue()))
                        : deep ? number(each.getValue(), key, true) : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        if (yaml instanceof List<?> list) {
            for (Object each : list) {
                Optional<Double> found =
                        each instanceof String text ? overridden(text, key, deep) : number(each, key, deep);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Double> overridden(String text, String key, boolean deep) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            return Optional.empty();
        }
        String name = text.substring(0, equals).replaceFirst("^\\+*", "");
        boolean meant = name.equals(key) || (deep && name.endsWith("." + key));
        return meant ? parsed(text.substring(equals + 1)) : Optional.empty();
    }

    private static Optional<Double> parsed(String text) {
        try {
            return Optional.of(Double.parseDouble(text.strip()));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** By the file's name, else by its folder's. */
    private static RunLabels named(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        String own = String.valueOf(file.getFileName()).replaceFirst("\\.npz$", "");
        String above = folder == null ? "" : String.valueOf(folder.getFileName());
        Optional<String> alpha = first(NAMED_ALPHA, own, above);
        Optional<String> seed = first(NAMED_SEED, own, above);
        return new RunLabels(
                alpha.flatMap(RunLabels::parsed).filter(value -> value >= 0 && value < 1),
                seed.flatMap(RunLabels::parsed).map(Double::longValue),
                "its name");
    }

    private static Optional<String> first(Pattern pattern, String... names) {
        for (String name : names) {
            Matcher matcher = pattern.matcher(name);
            if (matcher.find()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }
}
