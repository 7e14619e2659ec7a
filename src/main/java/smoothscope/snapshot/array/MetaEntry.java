package smoothscope.snapshot.array;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import smoothscope.problem.UnknownName;
import smoothscope.problem.WrongContents;
import smoothscope.snapshot.Meta;
import smoothscope.snapshot.npz.NpzArchive;
import smoothscope.snapshot.npz.NpzWriter;

/** The entry {@code meta.json} of a recording. */
public final class MetaEntry {
    private static final String NAME = "meta.json";
    private static final int LARGEST = 1 << 24;

    private MetaEntry() {}

    public static void write(NpzWriter npz, Meta meta) throws IOException {
        String text = new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .serializeNulls()
                .create()
                .toJson(meta.json());
        npz.bytes(NAME, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** What the entry tells; nothing where it is absent. */
    public static Meta read(NpzArchive archive) {
        Optional<byte[]> bytes = archive.bytes(NAME, LARGEST);
        if (bytes.isEmpty()) {
            return Meta.empty();
        }
        try {
            JsonObject json = new Gson().fromJson(new String(bytes.get(), StandardCharsets.UTF_8), JsonObject.class);
            if (json == null) {
                throw new JsonParseException("nothing");
            }
            Meta meta = new Meta(json);
            meta.convention();
            return meta;
        } catch (JsonParseException broken) {
            throw new WrongContents(archive.file(), broken, "its %s is no JSON object", NAME);
        } catch (UnknownName unknown) {
            throw new WrongContents(archive.file(), unknown, "its %s names an unknown smoothing convention", NAME);
        }
    }
}
