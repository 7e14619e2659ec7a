package smoothscope.network.weights;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32C;
import smoothscope.file.WholeFile;

/** Writes safetensors files; the same contents give the same bytes. */
public final class SafeTensorsWriter {
    private static final int ALIGNMENT = 8;

    private SafeTensorsWriter() {}

    /**
     * @param metadata texts about the arrays, to which checksums of the arrays and of the header are added
     * @param arrays float32 arrays by name, written in the map's order
     * @param half whether they are written in half precision
     */
    public static void write(Path file, Map<String, String> metadata, Map<String, NDArray> arrays, boolean half) {
        byte[] header = header(metadata, arrays, half);
        WholeFile.write(file, out -> {
            out.write(ByteBuffer.allocate(Long.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(header.length)
                    .array());
            out.write(header);
            for (NDArray array : arrays.values()) {
                write(array, half, out);
            }
        });
    }

    /** The CRC-32C of the bytes that these arrays take in a file; {@link SafeTensors#checksum()} of that file is the same. */
    private static String checksum(Map<String, NDArray> arrays, boolean half) {
        CRC32C sum = new CRC32C();
        for (NDArray array : arrays.values()) {
            if (half) {
                try (NDArray narrow = array.toType(DataType.FLOAT16, true)) {
                    sum.update(narrow.toByteBuffer());
                }
            } else {
                sum.update(array.toByteBuffer());
            }
        }
        return Long.toHexString(sum.getValue());
    }

    private static byte[] header(Map<String, String> metadata, Map<String, NDArray> arrays, boolean half) {
        JsonObject header = new JsonObject();
        JsonObject texts = new JsonObject();
        metadata.forEach(texts::addProperty);
        texts.addProperty(SafeTensors.CHECKSUM, checksum(arrays, half));
        header.add(SafeTensors.METADATA, texts);
        long at = 0;
        for (Map.Entry<String, NDArray> each : arrays.entrySet()) {
            long end = at + (half ? Short.BYTES : Float.BYTES) * each.getValue().size();
            JsonObject array = new JsonObject();
            array.addProperty("dtype", half ? "F16" : "F32");
            array.add("shape", numbers(each.getValue().getShape().getShape()));
            array.add("data_offsets", numbers(at, end));
            header.add(each.getKey(), array);
            at = end;
        }
        texts.addProperty(SafeTensors.HEADER_CHECKSUM, HeaderText.checksum(header));
        String text = header.toString();
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        return (text + " ".repeat(Math.floorMod(-length, ALIGNMENT))).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonArray numbers(long... values) {
        JsonArray json = new JsonArray();
        for (long value : values) {
            json.add(value);
        }
        return json;
    }

    private static void write(NDArray array, boolean half, OutputStream out) throws IOException {
        if (!half) {
            write(array.toByteBuffer(), out);
            return;
        }
        try (NDArray narrow = array.toType(DataType.FLOAT16, true)) {
            write(narrow.toByteBuffer(), out);
        }
    }

    private static void write(ByteBuffer buffer, OutputStream out) throws IOException {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        out.write(bytes);
    }
}
