package smoothscope.snapshot;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import smoothscope.file.WholeFile;
import smoothscope.plane.ClassPlane;
import smoothscope.plane.ClassTriple;

/** The examples of three classes in the classes' plane, as a table that any spreadsheet opens: CSV after RFC 4180, in UTF-8. */
public final class ProjectionTable {
    private static final String HEAD = "image,split,label,predicted,confidence,u,v,distance\n";

    private final Recording recording;
    private final Snapshot snapshot;
    private final ClassTriple triple;
    private final ClassPlane plane;
    private final float @Nullable [] squaredNorms;

    private ProjectionTable(Recording recording, Snapshot snapshot, ClassTriple triple) {
        this.recording = recording;
        this.snapshot = snapshot;
        this.triple = triple;
        this.plane = new ClassPlane(snapshot.templates(), triple);
        this.squaredNorms = snapshot.squaredNorms().orElse(null);
    }

    /**
     * Writes one line for each example of the three classes, in the recording's order.
     *
     * @param splits the splits whose examples are wanted
     */
    public static void write(Path file, Recording recording, Snapshot snapshot, ClassTriple triple, Set<Split> splits) {
        ProjectionTable table = new ProjectionTable(recording, snapshot, triple);
        WholeFile.write(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            table.writeTo(writer, splits);
            writer.flush();
        });
    }

    private void writeTo(Writer writer, Set<Split> splits) throws IOException {
        writer.write(HEAD);
        Examples examples = recording.examples();
        double[] logits = new double[recording.classes().size()];
        for (int row = 0; row < examples.size(); row++) {
            if (triple.place(examples.label(row)) >= 0 && splits.contains(examples.split(row))) {
                writer.write(line(row, logits));
            }
        }
    }

    private String line(int row, double[] logits) {
        snapshot.logits().row(row, logits);
        double za = logits[triple.a()];
        double zb = logits[triple.b()];
        double zc = logits[triple.c()];
        Examples examples = recording.examples();
        List<String> classes = recording.classes();
        String distance = squaredNorms == null ? "" : number(plane.distance(squaredNorms[row], za, zb, zc));
        return String.join(
                        ",",
                        Integer.toString(examples.image(row)),
                        examples.split(row).label(),
                        quoted(classes.get(examples.label(row))),
                        quoted(classes.get(snapshot.predicted()[row])),
                        number(confidence(logits)),
                        number(plane.u(za, zb)),
                        number(plane.v(za, zb, zc)),
                        distance)
                + "\n";
    }

    /** The largest probability of the softmax over all classes. */
    static double confidence(double[] logits) {
        double top = Double.NEGATIVE_INFINITY;
        for (double logit : logits) {
            top = Math.max(top, logit);
        }
        double sum = 0;
        for (double logit : logits) {
            sum += Math.exp(logit - top);
        }
        return 1 / sum;
    }

    /** As many digits as tell the number from its neighbours. */
    static String number(double value) {
        return Double.toString(value);
    }

    static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
