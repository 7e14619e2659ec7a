package smoothscope.network.weights;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32C;

/** A header in JSON, strictly: no name stands twice in an object, and nothing comes after it. */
final class HeaderText {
    private static final int DEEPEST = 32;

    private HeaderText() {}

    static JsonObject parsed(String text) {
        try {
            check(text);
        } catch (IOException malformed) {
            throw new JsonParseException(malformed);
        }
        return JsonParser.parseString(text).getAsJsonObject();
    }

    /** The CRC-32C of a header, in hexadecimal digits. */
    static String checksum(JsonObject header) {
        CRC32C sum = new CRC32C();
        sum.update(header.toString().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    private static void check(String text) throws IOException {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            check(reader, 0);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new JsonParseException("more after the header");
            }
        }
    }

    private static void check(JsonReader reader, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new JsonParseException("nested too deeply");
        }
        switch (reader.peek()) {
            case BEGIN_OBJECT -> {
                Set<String> names = new HashSet<>();
                reader.beginObject();
                while (reader.hasNext()) {
                    String name = reader.nextName();
                    if (!names.add(name)) {
                        throw new JsonParseException("twice: " + name);
                    }
                    check(reader, depth + 1);
                }
                reader.endObject();
            }
            case BEGIN_ARRAY -> {
                reader.beginArray();
                while (reader.hasNext()) {
                    check(reader, depth + 1);
                }
                reader.endArray();
            }
            default -> reader.skipValue();
        }
    }
}
