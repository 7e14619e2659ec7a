package smoothscope.network.file;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What wrappers put before the names of all parameters. */
final class Prefix {
    /** Of data parallelism, of compilation, and of training frameworks. */
    private static final List<String> KNOWN =
            List.of("module.", "_orig_mod.", "model.", "backbone.", "net.", "network.", "encoder.");

    private Prefix() {}

    /** The wrappers' names that stand before nearly all names, for instance {@code "module.model."}; empty where there are none. */
    static String of(Collection<String> names) {
        String prefix = "";
        for (Optional<String> more = next(names, prefix); more.isPresent(); more = next(names, prefix)) {
            prefix += more.get();
        }
        return prefix;
    }

    private static Optional<String> next(Collection<String> names, String prefix) {
        return KNOWN.stream()
                .filter(each -> {
                    long with = names.stream()
                            .filter(name -> name.startsWith(prefix + each))
                            .count();
                    return with > 0 && 10 * with >= 9L * names.size();
                })
                .findFirst();
    }
}
