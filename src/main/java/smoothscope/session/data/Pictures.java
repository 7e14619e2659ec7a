package smoothscope.session.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import smoothscope.dataset.Extraction;
import smoothscope.dataset.ImageSet;
import smoothscope.dataset.LabelledImages;
import smoothscope.dataset.SplitImages;
import smoothscope.dataset.picture.Cut;
import smoothscope.problem.Problem;
import smoothscope.snapshot.ChosenClasses;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Split;

/** The images behind a recording's examples, where their data set is at hand. */
public final class Pictures {
    /** What opens a data set by its name in the catalogue; it throws a problem where it cannot. */
    @FunctionalInterface
    public interface Loader {
        SplitImages open(String name, Extraction extraction);
    }

    /**
     * One image.
     *
     * @param argb opaque packed pixels, {@code [height * width]} row by row
     */
    public record Picture(int width, int height, int[] argb) {}

    /** How large a folder's pictures are shown. */
    public static final Cut CUT = Cut.whole(64);

    /** A data set, as far as it was looked at. */
    private record Place(String name, OptionalInt outputs, Optional<String> chosen) {
        /** Pictures of a folder are read one by one, as they are asked for. */
        Extraction extraction() {
            return Extraction.single(outputs, chosen.map(text -> new ChosenClasses(text)::among));
        }
    }

    private final Loader loader;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<Place, Optional<SplitImages>> known = new ConcurrentHashMap<>();

    public Pictures(Loader loader) {
        this.loader = loader;
    }

    /** The image of an example; empty where its data set is unknown or not on this computer. The first call reads the data set. */
    public Optional<Picture> of(Meta meta, Split split, int image) {
        return meta.dataset()
                .map(name -> new Place(name, meta.outputs(), meta.chosen()))
                .flatMap(place -> known.computeIfAbsent(place, this::open))
                .map(dataset -> split == Split.TRAIN ? dataset.train() : dataset.validation())
                .filter(images -> images.row(image) >= 0)
                .flatMap(images -> taken(images, images.row(image)))
                .map(Pictures::picture);
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

    /** Tells a listener no more. */
    public void offNews(Runnable listener) {
        listeners.remove(listener);
    }

    private Optional<SplitImages> open(Place place) {
        try {
            return Optional.of(loader.open(place.name(), place.extraction()));
        } catch (Problem notHere) {
            return Optional.empty();
        }
    }

    /** A picture that is damaged or gone by now is not here, however many others are. */
    private static Optional<ImageSet> taken(LabelledImages images, int row) {
        try {
            return Optional.of(images.take(new int[] {row}).images()).filter(one -> one.size() == 1);
        } catch (Problem notHere) {
            return Optional.empty();
        }
    }

    private static Picture picture(ImageSet one) {
        return new Picture(one.width(), one.height(), one.argb(0));
    }
}
