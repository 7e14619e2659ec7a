package smoothscope.network.onnx;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import smoothscope.network.Images;
import smoothscope.network.Network;
import smoothscope.network.Turns;
import smoothscope.network.process.ArrayWire;
import smoothscope.network.process.NetworkProcess;
import smoothscope.problem.Sentence;
import smoothscope.problem.Unreadable;
import smoothscope.problem.WrongContents;

/** A graph whose last layer was found, and that runs in a process of its own. */
public final class OnnxNetwork implements Network {
    /** Share of the logits' range by which the last layer may miss them. */
    private static final double SAME = 1e-3;

    private final Graph graph;
    private final Takes takes;
    private final GraphHead head;
    private final NetworkProcess process;
    /** Whether the process can tell the activations, and the logits before any softmax. */
    private boolean inner;

    private boolean verified;
    /** How many images it takes at once; 0 for any number. */
    private int together;

    private OnnxNetwork(Graph graph, Takes takes, GraphHead head, NetworkProcess process) {
        this.graph = graph;
        this.takes = takes;
        this.head = head;
        this.process = process;
        this.together = (int) takes.batch();
    }

    static OnnxNetwork start(Graph graph, Takes takes, GraphHead head, BooleanSupplier cancelled, Images sample) {
        NetworkProcess process = NetworkProcess.start(OnnxServer.ARGUMENT, graph.file(), cancelled);
        OnnxNetwork network = new OnnxNetwork(graph, takes, head, process);
        try {
            network.begin();
            network.verify(sample);
            return network;
        } catch (RuntimeException failure) {
            process.close();
            throw failure;
        }
    }

    private void begin() {
        try {
            inner = process.returned(named(head.hidden()), named(head.logits()), named(head.output()))
                            .size()
                    > 1;
        } catch (NetworkProcess.Refused refused) {
            throw new Unreadable(graph.file(), refused, "is not an ONNX file that can be run: %s", reason(refused));
        }
    }

    private static ArrayWire.Array named(String name) {
        return new ArrayWire.Array(name, new long[] {0}, new float[0]);
    }

    /** The last layer must give the logits, or the graph is not what it seems. */
    private void verify(Images sample) {
        Output seen;
        try {
            seen = look(sample);
        } catch (WrongContents refused) {
            if (together != 0) {
                throw refused;
            }
            together = 1; // one image may be fixed in the graph's inside
            seen = look(sample);
        }
        if (!showsActivations()) {
            return;
        }
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        double apart = 0;
        for (int i = 0; i < sample.count(); i++) {
            for (int k = 0; k < head.classes(); k++) {
                double computed = head.bias()[k];
                for (int d = 0; d < head.width(); d++) {
                    computed +=
                            (double) head.weights()[k * head.width() + d] * seen.activations()[i * head.width() + d];
                }
                double logit = seen.logits()[i * head.classes() + k];
                low = Math.min(low, logit);
                high = Math.max(high, logit);
                apart = Math.max(apart, Math.abs(computed - logit));
            }
        }
        if (!(apart <= SAME * Math.max(Float.MIN_NORMAL, high - low))) {
            throw WrongContents.ofUnreadableNetwork(
                    graph.file(),
                    Sentence.of(
                            "the last layer that its graph shows (%s) does not turn its activations into its logits (off by %.2g of their range)",
                            head.name(), apart / (high - low)));
        }
        verified = true;
    }

    @Override
    public Output look(Images images) {
        return together == 0 ? returned(images) : Turns.look(images, together, this::returned);
    }

    private Output returned(Images images) {
        List<ArrayWire.Array> returned;
        try {
            returned = process.returned(new ArrayWire.Array("", takes.shape(images), takes.values(images)));
        } catch (NetworkProcess.Refused refused) {
            throw WrongContents.ofData(
                    graph.file(),
                    Sentence.of(
                            "its network does not take images of %s×%s pixels and %s channels: %s",
                            images.size().height(),
                            images.size().width(),
                            images.size().channels(),
                            reason(refused)),
                    Sentence.of("Give the size that it was trained with."));
        }
        float[] logits = returned.get(returned.size() - 1).values();
        if (logits.length != images.count() * head.classes()) {
            throw WrongContents.ofData(
                    graph.file(),
                    Sentence.of(
                            "what it returns (%s) are not the logits of %s classes",
                            Arrays.toString(returned.get(returned.size() - 1).shape()), head.classes()),
                    Sentence.of("Export the network for a free number of images."));
        }
        if (inner) {
            float[] activations = returned.get(0).values();
            inner = activations.length == images.count() * head.width();
            return new Output(inner ? activations : new float[0], logits);
        }
        return new Output(new float[0], head.logarithms() ? logarithms(logits) : logits);
    }

    /** Of probabilities, which tell logits up to one number a row. */
    private static float[] logarithms(float[] rows) {
        for (float each : rows) {
            if (each < 0) {
                return rows; // they are logarithms already
            }
        }
        float[] logarithms = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            logarithms[i] = (float) Math.log(Math.max(Float.MIN_VALUE, rows[i]));
        }
        return logarithms;
    }

    /** The line of the runtime that says why, without where in its own sources. */
    private static String reason(Exception failure) {
        String told = String.valueOf(failure.getMessage())
                .replaceAll("(?s)^Error code - \\w+ - message: ", "")
                .replaceAll("\\s+", " ")
                .strip();
        return told.endsWith(".") ? told.substring(0, told.length() - 1) : told;
    }

    /** The name of the last layer's weights. */
    public String headName() {
        return head.name();
    }

    /** Whether it was seen that the last layer turns the activations into the logits. */
    public boolean isVerified() {
        return verified;
    }

    @Override
    public boolean showsActivations() {
        return inner;
    }

    @Override
    public float[] headWeights() {
        return head.weights().clone();
    }

    @Override
    public float[] headBias() {
        return head.bias().clone();
    }

    @Override
    public int classes() {
        return head.classes();
    }

    @Override
    public int width() {
        return head.width();
    }

    @Override
    public void close() {
        process.close();
    }
}
