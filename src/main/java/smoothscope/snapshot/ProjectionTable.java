package smoothscope.snapshot;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import smoothscope.file.WholeFile;
import smoothscope.measure.Softmax;
import smoothscope.plane.ClassPlane;
import smoothscope.plane.ClassTriple;

/**
 * Examples in their classes' plane, as a table that any spreadsheet opens: CSV after RFC 4180, in UTF-8. Either all examples of three classes
 * of one network, or what panels show: then the coordinates are the picture's, and what the network says of an example is the nearest measured
 * network's, whose α stands beside; of students also what they learned from, and α is their teacher's.
 */
public final class ProjectionTable {
    /**
     * What a row of panels shows.
     *
     * @param name of the recording; empty where all rows show the same one
     * @param triple the three classes, as the recording numbers them
     * @param alpha as it is shown, measured or not
     * @param network the nearest measured network
     * @param projections what the panels hold
     * @param rows the examples that are wanted, by their rows in the recording, ascending
     */
    public record Seen(
            String name,
            Recording recording,
            ClassTriple triple,
            double alpha,
            Snapshot network,
            List<Projection> projections,
            int[] rows) {
        public Seen {
            projections = List.copyOf(projections);
        }
    }

    private static final String EXAMPLE = "image,split,label,predicted,confidence,u,v,distance\n";
    private static final String TAUGHT = "learned_from,temperature,";
    private static final String NETWORK = "alpha,measured_alpha,epoch,";

    private final Recording recording;
    private final Snapshot network;
    private final ClassTriple triple;
    private final ClassPlane plane;
    private final double[] logits;
    private final Softmax softmax;

    private ProjectionTable(Recording recording, Snapshot network, ClassTriple triple) {
        this.recording = recording;
        this.network = network;
        this.triple = triple;
        this.plane = new ClassPlane(network.templates(), triple);
        this.logits = new double[recording.classes().size()];
        this.softmax = new Softmax(logits.length);
    }

    /**
     * Writes one line for each example of the three classes, in the recording's order.
     *
     * @param splits the splits whose examples are wanted
     */
    public static void write(Path file, Recording recording, Snapshot snapshot, ClassTriple triple, Set<Split> splits) {
        ProjectionTable table = new ProjectionTable(recording, snapshot, triple);
        write(file, writer -> {
            writer.write(EXAMPLE);
            table.writeAll(writer, splits);
        });
    }

    /** Writes what rows of panels show; where they show several recordings, a first column names them, and where α alone does not tell, what they learned from. */
    public static void write(Path file, List<Seen> rows) {
        boolean taught = rows.stream().anyMatch(each -> each.network().key().supervision() != Supervision.LABELS);
        boolean named = rows.stream().anyMatch(each -> !each.name().isEmpty());
        write(file, writer -> {
            writer.write((named ? "recording," : "") + (taught ? TAUGHT : "") + NETWORK + EXAMPLE);
            for (Seen each : rows) {
                new ProjectionTable(each.recording(), each.network(), each.triple())
                        .writeSeen(
                                writer,
                                each,
                                (named ? quoted(each.name()) + "," : "")
                                        + (taught ? taught(each.network().key()) : ""));
            }
        });
    }

    /** What a network learned from; of a student α is its teacher's. */
    private static String taught(SnapshotKey network) {
        String temperature =
                network.temperature().isPresent() ? number(network.temperature().getAsDouble()) : "";
        return network.supervision().label() + "," + temperature + ",";
    }

    @FunctionalInterface
    private interface Lines {
        void writeTo(Writer writer) throws IOException;
    }

    private static void write(Path file, Lines lines) {
        WholeFile.write(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            lines.writeTo(writer);
            writer.flush();
        });
    }

    private void writeAll(Writer writer, Set<Split> splits) throws IOException {
        Examples examples = recording.examples();
        for (int row = 0; row < examples.size(); row++) {
            if (triple.place(examples.label(row)) >= 0 && splits.contains(examples.split(row))) {
                network.logits().row(row, logits);
                double u = plane.u(logits[triple.a()], logits[triple.b()]);
                double v = plane.v(logits[triple.a()], logits[triple.b()], logits[triple.c()]);
                writer.write(line(row, u, v));
            }
        }
    }

    private void writeSeen(Writer writer, Seen seen, String name) throws IOException {
        String begin =
                name + String.join(",", number(seen.alpha()), number(network.alpha()), "" + network.epoch()) + ",";
        for (Projection projection : seen.projections()) {
            for (int i = 0; i < projection.size(); i++) {
                int row = projection.rows()[i];
                if (Arrays.binarySearch(seen.rows(), row) >= 0) {
                    network.logits().row(row, logits);
                    writer.write(begin + line(row, projection.u(i), projection.v(i)));
                }
            }
        }
    }

    /** The line of an example whose logits have been taken in. */
    private String line(int row, double u, double v) {
        softmax.take(logits);
        Examples examples = recording.examples();
        List<String> classes = recording.classes();
        String distance = network.squaredNorms()
                .map(norms -> plane.distance(norms[row], logits[triple.a()], logits[triple.b()], logits[triple.c()]))
                .map(ProjectionTable::number)
                .orElse("");
        return String.join(
                        ",",
                        Integer.toString(examples.image(row)),
                        examples.split(row).label(),
                        quoted(classes.get(examples.label(row))),
                        quoted(classes.get(network.predicted()[row])),
                        number(softmax.confidence()),
                        number(u),
                        number(v),
                        distance)
                + "\n";
    }

    /** As many digits as tell the number from its neighbours. */
    private static String number(double value) {
        return Double.toString(value);
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
