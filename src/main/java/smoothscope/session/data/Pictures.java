package smoothscope.session.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.ImageSet;
import smoothscope.problem.Problem;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Split;

/** The images behind a recording's examples, where their data set is at hand. */
public final class Pictures {
    /** What reads a data set by its name in the catalogue; it throws a problem where it cannot. */
    @FunctionalInterface
    public interface Loader {
        Dataset load(String name);
    }

    /**
     * One image.
     *
     * @param argb opaque packed pixels, {@code [height * width]} row by row
     */
    public record Picture(int width, int height, int[] argb) {}

    private final Loader loader;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Optional<Dataset>> known = new ConcurrentHashMap<>();

    public Pictures(Loader loader) {
        this.loader = loader;
    }

    /** The image of an example; empty where its data set is unknown or not on this computer. The first call reads the data set. */
    public Optional<Picture> of(Meta meta, Split split, int image) {
        return meta.dataset()
                .flatMap(name -> known.computeIfAbsent(name, this::load))
                .map(dataset -> split == Split.TRAIN ? dataset.train() : dataset.validation())
                .filter(images -> image >= 0 && image < images.size())
                .map(images -> picture(images, image));
    }

    /** Looks again at the next call for data sets that were not here. */
    public void lookAgain() {
        known.values().removeIf(Optional::isEmpty);
        listeners.forEach(Runnable::run);
    }

    /** Hears, on any thread, when data sets may have come. */
    public void onNews(Runnable listener) {
        listeners.add(listener);
    }

    private Optional<Dataset> load(String name) {
        try {
            return Optional.of(loader.load(name));
        } catch (Problem notHere) {
            return Optional.empty();
        }
    }

    private static Picture picture(ImageSet images, int image) {
        return new Picture(images.width(), images.height(), images.argb(image));
    }
}
