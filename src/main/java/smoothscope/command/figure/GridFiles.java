package smoothscope.command.figure;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import smoothscope.figure.Figure;
import smoothscope.figure.FigureOptions;
import smoothscope.figure.NetworkGrid;
import smoothscope.plane.ClassTriple;
import smoothscope.session.OpenRecording;
import smoothscope.session.RecordingName;
import smoothscope.snapshot.ClassNames;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.file.Recordings;

/** The recordings whose networks stand in the rows of a figure, with the names of their files. */
record GridFiles(List<Recording> recordings, List<String> names) {
    /** All files as one recording. */
    static GridFiles together(List<Path> files, Function<List<Path>, Recording> read) {
        return new GridFiles(List.of(read.apply(files)), List.of(OpenRecording.name(files)));
    }

    /** Each file by itself; single arrays of one folder belong together. */
    static GridFiles apart(List<Path> files, Function<List<Path>, Recording> read) {
        List<List<Path>> each = Recordings.together(files);
        return new GridFiles(
                each.stream().map(read).toList(),
                each.stream().map(OpenRecording::name).toList());
    }

    /**
     * Their networks as a figure.
     *
     * @param triple the three classes, as the first recording numbers them; in the others they are found by name
     * @param choice which networks, of the first recording's epochs and seeds
     */
    Figure figure(
            Function<Recording, ClassTriple> triple,
            Function<Recording, NetworkGrid.Choice> choice,
            FigureOptions options) {
        Recording first = recordings.get(0);
        ClassTriple own = triple.apply(first);
        List<Meta> metas = recordings.stream().map(Recording::meta).toList();
        List<RecordingName> apart = RecordingName.apart(metas, names);
        List<NetworkGrid.Source> sources = IntStream.range(0, recordings.size())
                .mapToObj(i -> new NetworkGrid.Source(
                        apart.get(i).english(),
                        recordings.get(i),
                        i == 0
                                ? own
                                : corresponding(
                                        own, first.classes(), recordings.get(i).classes())))
                .toList();
        RecordingName common = RecordingName.common(metas);
        String title = common.parts().isEmpty()
                ? String.join(
                        " beside ", apart.stream().map(RecordingName::english).toList())
                : common.english();
        return NetworkGrid.of(sources, choice.apply(first), options, title);
    }

    private static ClassTriple corresponding(ClassTriple own, List<String> classes, List<String> others) {
        List<Integer> found = Stream.of(own.a(), own.b(), own.c())
                .map(label -> ClassNames.index(classes.get(label), others))
                .toList();
        return new ClassTriple(found.get(0), found.get(1), found.get(2));
    }
}
