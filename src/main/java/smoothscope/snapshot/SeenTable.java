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
     * @param alpha as it is shown, measured or not
     * @param network the nearest measured network
     * @param projections what the panels hold
     */
    public record Seen(double alpha, Snapshot network, List<Projection> projections) {
        public Seen {
            projections = List.copyOf(projections);
        }
    }

    private static final String HEAD =
            "alpha,measured_alpha,epoch,image,split,label,predicted,confidence,u,v,distance\n";

    private final Recording recording;
    private final ClassTriple triple;

    private SeenTable(Recording recording, ClassTriple triple) {
        this.recording = recording;
        this.triple = triple;
    }

    /**
     * Writes the table.
     *
     * @param rows the examples that are wanted, by their rows in the recording, ascending
     */
    public static void write(Path file, Recording recording, ClassTriple triple, List<Seen> seen, int[] rows) {
        SeenTable table = new SeenTable(recording, triple);
        WholeFile.write(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(HEAD);
            for (Seen each : seen) {
                table.lines(writer, each, rows);
            }
            writer.flush();
        });
    }

    private void lines(Writer writer, Seen seen, int[] rows) throws IOException {
        ClassPlane plane = new ClassPlane(seen.network().templates(), triple);
        double[] logits = new double[recording.classes().size()];
        for (Projection projection : seen.projections()) {
            for (int i = 0; i < projection.size(); i++) {
                int row = projection.rows()[i];
                if (Arrays.binarySearch(rows, row) >= 0) {
                    seen.network().logits().row(row, logits);
                    writer.write(line(seen, plane, projection, i, logits));
                }
            }
        }
    }

    private String line(Seen seen, ClassPlane plane, Projection projection, int index, double[] logits) {
        Snapshot network = seen.network();
        Examples examples = recording.examples();
        List<String> classes = recording.classes();
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
                        ProjectionTable.number(projection.u()[index]),
                        ProjectionTable.number(projection.v()[index]),
                        distance)
                + "\n";
    }
}
