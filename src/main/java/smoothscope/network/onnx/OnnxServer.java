package smoothscope.network.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import smoothscope.file.HalfFloat;
import smoothscope.network.process.ArrayServer;
import smoothscope.network.process.ArrayWire;

/** Runs an ONNX file by ONNX Runtime, in a process that has nothing to lose. Operations of others are never loaded. */
public final class OnnxServer {
    /** The first argument of a process that is one. */
    public static final String ARGUMENT = "--onnx-server";

    /** Fields of the format: a model's graph, a graph's output, a value's name. */
    private static final int GRAPH = 7;

    private static final int OUTPUT = 12;
    private static final int NAME = 1;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final List<String> names;

    private OnnxServer(OrtEnvironment environment, OrtSession session, List<String> names) {
        this.environment = environment;
        this.session = session;
        this.names = names;
    }

    /** Serves until nobody asks any more. First it is told names: of activations, of logits, and of the output that is there anyway. */
    public static void serve(Path file) throws IOException {
        try (ArrayServer server = ArrayServer.open()) {
            List<String> asked =
                    server.asked().stream().map(ArrayWire.Array::name).toList();
            OnnxServer ready = ready(file, asked, server);
            while (ready != null) {
                ready.answer(server.asked().get(0), server);
            }
        } catch (EOFException over) {
            // nobody asks any more
        }
    }

    private static @Nullable OnnxServer ready(Path file, List<String> asked, ArrayServer server) throws IOException {
        try {
            OrtEnvironment environment =
                    OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "smoothscope");
            environment.setTelemetry(false);
            OnnxServer ready = open(environment, file, asked);
            server.answer(ready.names.stream()
                    .map(name -> new ArrayWire.Array(name, new long[] {0}, new float[0]))
                    .toList());
            return ready;
        } catch (OrtException | LinkageError | OutOfMemoryError refused) {
            server.refuse(refused);
            return null;
        }
    }

    /** With the inner values where the runtime can tell them, else as the file is. */
    private static OnnxServer open(OrtEnvironment environment, Path file, List<String> asked)
            throws IOException, OrtException {
        Set<String> more = new LinkedHashSet<>(asked);
        more.removeAll(GraphReader.read(file).outputs());
        try {
            return new OnnxServer(environment, session(environment, file, more), asked.subList(0, 2));
        } catch (OrtException hidden) {
            if (more.isEmpty()) {
                throw hidden;
            }
            return new OnnxServer(environment, session(environment, file, Set.of()), asked.subList(2, 3));
        }
    }

    /** @param more values within the graph that become outputs */
    private static OrtSession session(OrtEnvironment environment, Path file, Set<String> more)
            throws IOException, OrtException {
        ByteArrayOutputStream appended = new ByteArrayOutputStream();
        for (String name : more) {
            // messages that follow each other are one message: what is appended is added to what is there
            byte[] text = name.getBytes(StandardCharsets.UTF_8);
            appended.writeBytes(field(GRAPH, field(OUTPUT, field(NAME, text))));
        }
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                FileChannel channel = FileChannel.open(file)) {
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            Path folder = file.toAbsolutePath().getParent();
            options.addConfigEntry("session.model_external_initializers_file_folder_path", String.valueOf(folder));
            ByteBuffer whole = ByteBuffer.allocateDirect(Math.toIntExact(channel.size() + appended.size()));
            while (whole.position() < channel.size()) {
                if (channel.read(whole) < 0) {
                    throw new EOFException();
                }
            }
            return environment.createSession(whole.put(appended.toByteArray()).flip(), options);
        }
    }

    private static byte[] field(int number, byte[] contents) {
        ByteArrayOutputStream field = new ByteArrayOutputStream();
        field.write(number << 3 | 2);
        int left = contents.length;
        while (left >= 0x80) {
            field.write((left & 0x7F) | 0x80);
            left >>>= 7;
        }
        field.write(left);
        field.writeBytes(contents);
        return field.toByteArray();
    }

    private void answer(ArrayWire.Array images, ArrayServer server) throws IOException {
        try (OnnxTensor given = given(images);
                OrtSession.Result result = session.run(
                        Map.of(session.getInputNames().iterator().next(), given), new LinkedHashSet<>(names))) {
            List<ArrayWire.Array> returned = new ArrayList<>();
            for (String name : names) {
                OnnxValue value = result.get(name).orElseThrow();
                returned.add(array(name, value));
            }
            server.answer(returned);
        } catch (OrtException | OutOfMemoryError refused) {
            server.refuse(refused);
        }
    }

    private OnnxTensor given(ArrayWire.Array images) throws OrtException {
        float[] values = images.values();
        TensorInfo wanted =
                (TensorInfo) session.getInputInfo().values().iterator().next().getInfo();
        return switch (wanted.type) {
            case DOUBLE -> {
                double[] wide = new double[values.length];
                for (int i = 0; i < values.length; i++) {
                    wide[i] = values[i];
                }
                yield OnnxTensor.createTensor(environment, DoubleBuffer.wrap(wide), images.shape());
            }
            case FLOAT16 -> {
                ByteBuffer halves =
                        ByteBuffer.allocateDirect(Short.BYTES * values.length).order(ByteOrder.nativeOrder());
                for (float each : values) {
                    halves.putShort(HalfFloat.ofFloat(each));
                }
                yield OnnxTensor.createTensor(environment, halves.flip(), images.shape(), wanted.type);
            }
            default -> OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), images.shape());
        };
    }

    private static ArrayWire.Array array(String name, OnnxValue value) throws OrtException {
        if (!(value instanceof OnnxTensor tensor)) {
            throw new OrtException(name + " is no array");
        }
        long[] shape = tensor.getInfo().getShape();
        FloatBuffer floats = tensor.getFloatBuffer();
        if (floats != null) {
            float[] values = new float[floats.remaining()];
            floats.get(values);
            return new ArrayWire.Array(name, shape, values);
        }
        DoubleBuffer doubles = tensor.getDoubleBuffer();
        if (doubles == null) {
            throw new OrtException(name + " holds no floating-point numbers");
        }
        float[] values = new float[doubles.remaining()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) doubles.get(i);
        }
        return new ArrayWire.Array(name, shape, values);
    }
}
