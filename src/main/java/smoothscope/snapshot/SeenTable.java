package smoothscope.snapshot;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import smoothscope.file.WholeFile;
import smoothscope.plane.ClassPlane;
import smoothscope.plane.ClassTriple;

/**
 * What panels show, as a table: a line for each example in each row of panels, CSV after RFC 4180, in UTF-8. Coordinates are those of the
 * picture; what the network says of the example is the nearest measured network's, whose α stands beside.
 */
public final class SeenTable {
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

    private static final String HEAD =
            "alpha,measured_alpha,epoch,image,split,label,predicted,confidence,u,v,distance\n";

    private SeenTable() {}

    /** Writes the table; where rows show several recordings, a first column names them. */
    public static void write(Path file, List<Seen> seen) {
        boolean named = seen.stream().anyMatch(each -> !each.name().isEmpty());
        WholeFile.write(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write((named ? "recording," : "") + HEAD);
            for (Seen each : seen) {
                lines(writer, each, named ? ProjectionTable.quoted(each.name()) + "," : "");
            }
            writer.flush();
        });
    }

    private static void lines(Writer writer, Seen seen, String begin) throws IOException {
        ClassPlane plane = new ClassPlane(seen.network().templates(), seen.triple());
        double[] logits = new double[seen.recording().classes().size()];
        for (Projection projection : seen.projections()) {
            for (int i = 0; i < projection.size(); i++) {
                int row = projection.rows()[i];
                if (Arrays.binarySearch(seen.rows(), row) >= 0) {
                    seen.network().logits().row(row, logits);
                    writer.write(begin + line(seen, plane, projection, i, logits));
                }
            }
        }
    }

    private static String line(Seen seen, ClassPlane plane, Projection projection, int index, double[] logits) {
        Snapshot network = seen.network();
        ClassTriple triple = seen.triple();
        Examples examples = seen.recording().examples();
        List<String> classes = seen.recording().classes();
        int row = projection.rows()[index];
        String distance = network.squaredNorms()
                .map(norms -> plane.distance(norms[row], logits[triple.a()], logits[triple.b()], logits[triple.c()]))
                .map(ProjectionTable::number)
                .orElse("");
        return String.join(
                        ",",
                        ProjectionTable.number(seen.alpha()),
                        ProjectionTable.number(network.alpha()),
                        Integer.toString(network.epoch()),
                        Integer.toString(examples.image(row)),
                        examples.split(row).label(),
                        ProjectionTable.quoted(classes.get(examples.label(row))),
                        ProjectionTable.quoted(classes.get(network.predicted()[row])),
                        ProjectionTable.number(ProjectionTable.confidence(logits)),
                        ProjectionTable.number(projection.u(index)),
                        ProjectionTable.number(projection.v(index)),
                        distance)
                + "\n";
    }
}
