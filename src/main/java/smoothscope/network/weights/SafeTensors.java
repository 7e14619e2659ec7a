package smoothscope.network.weights;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import smoothscope.problem.FileMissing;
import smoothscope.problem.Unreadable;

/**
 * A safetensors file: named arrays, and texts about them. Nothing is allocated before it is known to lie within the file.
 *
 * <p>Layout: the header's length (8 bytes, little endian), a header in JSON, the arrays' bytes.
 */
public final class SafeTensors implements StoredWeights {
    static final String METADATA = "__metadata__";
    /** Among the metadata: the CRC-32C of the arrays' bytes. */
    public static final String CHECKSUM = "crc32c";
    /** Among the metadata: the CRC-32C of the header as it is without this entry. */
    static final String HEADER_CHECKSUM = "header_crc32c";

    private static final int LARGEST_HEADER = 100_000_000;
    private static final Map<String, FloatType> TYPES =
            Map.of("F16", FloatType.HALF, "BF16", FloatType.BFLOAT16, "F32", FloatType.SINGLE, "F64", FloatType.DOUBLE);

    /** Where one array lies, from the first byte after the header. */
    private record Place(FloatType type, long[] shape, long begin, long end) {}

    private final Path file;
    private final long origin;
    private final Map<String, String> metadata;
    private final Map<String, Place> places;

    private SafeTensors(Path file, long origin, Map<String, String> metadata, Map<String, Place> places) {
        this.file = file;
        this.origin = origin;
        this.metadata = metadata;
        this.places = places;
    }

    /** Reads the header; arrays of whole numbers, which no network here has, are passed over. */
    public static SafeTensors open(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            long length = size < Long.BYTES ? -1 : bytes(channel, 0, Long.BYTES).getLong();
            if (length < 2 || length > Math.min(LARGEST_HEADER, size - Long.BYTES)) {
                throw new Unreadable(file, "is not a safetensors file");
            }
            long origin = Long.BYTES + length;
            String text = StandardCharsets.UTF_8
                    .decode(bytes(channel, Long.BYTES, (int) length))
                    .toString();
            JsonObject header = HeaderText.parsed(text);
            requireWhole(file, header);
            return new SafeTensors(file, origin, metadata(header), places(file, header, size - origin));
        } catch (NoSuchFileException missing) {
            throw new FileMissing(file, missing);
        } catch (IOException failure) {
            throw new Unreadable(file, failure, "cannot be read");
        } catch (JsonParseException
                | IllegalStateException
                | UnsupportedOperationException
                | NumberFormatException
                | ClassCastException
                | IndexOutOfBoundsException failure) {
            throw new Unreadable(file, failure, "is not a safetensors file: its header is damaged");
        }
    }

    /** A header that carries its own checksum is held against it. */
    private static void requireWhole(Path file, JsonObject header) {
        if (!header.has(METADATA) || !header.get(METADATA).isJsonObject()) {
            return;
        }
        JsonElement told = header.getAsJsonObject(METADATA).remove(HEADER_CHECKSUM);
        if (told != null && !told.getAsString().equals(HeaderText.checksum(header))) {
            throw new Unreadable(file, "is damaged: its checksum is wrong");
        }
    }

    /** Refuses a file whose arrays are not those that were written, where it says what these were. */
    public SafeTensors whole() {
        String told = metadata.get(CHECKSUM);
        if (told != null && !told.equals(checksum())) {
            throw new Unreadable(file, "is damaged: its checksum is wrong");
        }
        return this;
    }

    private static Map<String, String> metadata(JsonObject header) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (header.has(METADATA) && !header.get(METADATA).isJsonNull()) {
            header.getAsJsonObject(METADATA)
                    .entrySet()
                    .forEach(each -> texts.put(each.getKey(), each.getValue().getAsString()));
        }
        return texts;
    }

    private static Map<String, Place> places(Path file, JsonObject header, long size) {
        Map<String, Place> places = new LinkedHashMap<>();
        TreeMap<Long, String> begins = new TreeMap<>();
        Map<String, Long> ends = new HashMap<>();
        for (Map.Entry<String, JsonElement> each : header.entrySet()) {
            if (each.getKey().equals(METADATA)) {
                continue;
            }
            JsonObject json = each.getValue().getAsJsonObject();
            FloatType type = TYPES.get(required(json, "dtype").getAsString());
            long[] span = numbers(json, "data_offsets");
            if (span[1] > span[0]) {
                ends.put(each.getKey(), span[1]);
                if (begins.put(span[0], each.getKey()) != null) {
                    throw overlapping(file, each.getKey());
                }
            }
            if (type == null) {
                continue;
            }
            Place place = new Place(type, numbers(json, "shape"), span[0], span[span.length - 1]);
            if (span.length == 2
                    && span[1] <= size
                    && span[1] - span[0] > type.bytes() * StoredWeights.most(type.bytes())) {
                throw StoredWeights.tooLarge(file, each.getKey());
            }
            if (span.length != 2 || !fits(place, size)) {
                throw new Unreadable(file, "is cut short or damaged: its array %s is not all there", each.getKey());
            }
            places.put(each.getKey(), place);
        }
        long end = 0;
        for (Map.Entry<Long, String> each : begins.entrySet()) {
            if (each.getKey() != end) {
                throw overlapping(file, each.getValue());
            }
            end = Objects.requireNonNull(ends.get(each.getValue()));
        }
        if (end != size) {
            throw new Unreadable(file, end < size ? "is longer than its header says" : "is cut short or damaged");
        }
        return places;
    }

    /** The format's own rule: arrays lie one after the other, without gaps. */
    private static Unreadable overlapping(Path file, String name) {
        return new Unreadable(file, "is damaged: its array %s overlaps another one, or leaves a gap", name);
    }

    private static long[] numbers(JsonObject json, String name) {
        return required(json, name).getAsJsonArray().asList().stream()
                .mapToLong(JsonElement::getAsLong)
                .toArray();
    }

    private static JsonElement required(JsonObject json, String name) {
        JsonElement value = json.get(name);
        if (value == null) {
            throw new IllegalStateException("no " + name);
        }
        return value;
    }

    private static boolean fits(Place place, long size) {
        try {
            long bytes = place.type().bytes();
            for (long side : place.shape()) {
                bytes = Math.multiplyExact(bytes, Math.max(side, -1));
            }
            return place.begin() >= 0 && place.end() - place.begin() == bytes && place.end() <= size;
        } catch (ArithmeticException overflow) {
            return false;
        }
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public Map<String, String> metadata() {
        return Map.copyOf(metadata);
    }

    @Override
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        places.forEach((name, place) -> shapes.put(name, new Shape(place.shape())));
        return shapes;
    }

    @Override
    public NDArray read(String name, NDManager memory) {
        Place place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException("no array " + name);
        }
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer bytes = bytes(channel, origin + place.begin(), (int) (place.end() - place.begin()));
            return StoredWeights.array(bytes, place.type(), new Shape(place.shape()), memory);
        } catch (IOException failure) {
            throw new Unreadable(file, failure, "cannot be read");
        }
    }

    /** The CRC-32C of everything after the header, in hexadecimal digits. */
    public String checksum() {
        CRC32C sum = new CRC32C();
        ByteBuffer chunk = ByteBuffer.allocate(1 << 16);
        try (FileChannel channel = FileChannel.open(file).position(origin)) {
            while (channel.read(chunk.clear()) >= 0) {
                sum.update(chunk.flip());
            }
        } catch (IOException failure) {
            throw new Unreadable(file, failure, "cannot be read");
        }
        return Long.toHexString(sum.getValue());
    }

    private static ByteBuffer bytes(FileChannel channel, long from, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocateDirect(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public String toString() {
        return file + " " + Arrays.toString(places.keySet().toArray());
    }
}
