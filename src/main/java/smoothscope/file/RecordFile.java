package smoothscope.file;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import smoothscope.problem.Problem;
import smoothscope.problem.Unreadable;
import smoothscope.problem.Unwritable;

/**
 * A record that is kept as JSON in a small file of its own, replaced whole. Changes of several processes follow each other by a lock beside it. What a newer or
 * older version wrote is read as far as the names agree; a damaged file is set aside under the name {@code …damaged}, said, and counts as none.
 *
 * @param <R> numbers, texts, paths, constants, optionals, lists, maps and records of these
 */
public final class RecordFile<R extends Record> {
    /** A file longer than this was not written by this program. */
    private static final long LONGEST = 1 << 20;

    private static final Object LOCK = new Object();
    private static final Gson JSON = new GsonBuilder()
            .registerTypeHierarchyAdapter(Path.class, new PathAdapter().nullSafe())
            .registerTypeAdapterFactory(new OptionalAdapters())
            .serializeSpecialFloatingPointValues()
            .serializeNulls()
            .setPrettyPrinting()
            .create();

    private final Path file;
    private final Class<R> type;
    private final R otherwise;
    private final Consumer<Problem> told;

    /**
     * @param otherwise what counts where there is no file, and where the file has no value of that name
     * @param told hears of a file that was set aside
     */
    public RecordFile(Path file, Class<R> type, R otherwise, Consumer<Problem> told) {
        this.file = file;
        this.type = type;
        this.otherwise = otherwise;
        this.told = told;
    }

    public R read() {
        String text;
        try {
            if (!Files.isRegularFile(file)) {
                return otherwise;
            }
            text = Files.size(file) > LONGEST ? "" : Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            text = "";
        }
        try {
            return parse(text);
        } catch (RuntimeException damaged) { // a record refuses values in words of its own
            setAside();
            return otherwise;
        }
    }

    private R parse(String text) {
        JsonElement given = JsonParser.parseString(text);
        JsonObject whole = JSON.toJsonTree(otherwise, type).getAsJsonObject();
        for (Map.Entry<String, JsonElement> each : given.getAsJsonObject().entrySet()) {
            whole.add(each.getKey(), each.getValue());
        }
        R read = JSON.fromJson(whole, type);
        requireWhole(read);
        return read;
    }

    /** A constant that is not known reads as null. */
    private static void requireWhole(Record read) {
        for (RecordComponent each : read.getClass().getRecordComponents()) {
            Object value = value(each, read);
            if (value == null) {
                throw new JsonParseException(each.getName() + " is missing");
            }
            if (value instanceof Record part) {
                requireWhole(part);
            }
        }
    }

    private static @Nullable Object value(RecordComponent component, Record of) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true); // the record may be private to its room
        try {
            return accessor.invoke(of);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void setAside() {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            told.accept(new Unreadable(file, "was damaged, and was set aside as %s", aside.getFileName()));
        } catch (IOException stays) {
            told.accept(new Unreadable(file, "is damaged"));
        }
    }

    /** Changes what is kept, after whoever changes it at this moment; yields the changed. */
    public R change(UnaryOperator<R> how) {
        synchronized (LOCK) {
            try {
                Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
                Path beside = file.resolveSibling("." + file.getFileName() + ".lock");
                try (FileChannel channel =
                        FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    lock(channel);
                    R changed = how.apply(read());
                    WholeFile.write(file, out -> out.write(JSON.toJson(changed).getBytes(StandardCharsets.UTF_8)));
                    return changed;
                }
            } catch (IOException failure) {
                throw new Unwritable(file, failure);
            }
        }
    }

    /** Waits for its turn; it ends with the channel. Where the file system knows no locks the last change wins. */
    private static void lock(FileChannel channel) {
        try {
            channel.lock();
        } catch (IOException noLocks) {
            // then there is nothing to wait for
        }
    }

    private static final class PathAdapter extends TypeAdapter<Path> {
        @Override
        public void write(JsonWriter out, Path path) throws IOException {
            out.value(path.toString());
        }

        @Override
        public Path read(JsonReader in) throws IOException {
            return Path.of(in.nextString());
        }
    }

    /** An optional is its value, or null. */
    private static final class OptionalAdapters implements TypeAdapterFactory {
        @Override
        @SuppressWarnings("unchecked") // an adapter of optionals was asked for
        public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            if (type.getRawType() != Optional.class) {
                return null;
            }
            if (!(type.getType() instanceof ParameterizedType parameterized)) {
                throw new JsonParseException("an optional of unknown type");
            }
            TypeAdapter<Object> value = (TypeAdapter<Object>)
                    gson.getAdapter(TypeToken.get(parameterized.getActualTypeArguments()[0]));
            return (TypeAdapter<T>) new OfOptional(value);
        }
    }

    private static final class OfOptional extends TypeAdapter<Optional<Object>> {
        private final TypeAdapter<Object> value;

        OfOptional(TypeAdapter<Object> value) {
            this.value = value;
        }

        @Override
        public void write(JsonWriter out, Optional<Object> optional) throws IOException {
            if (optional.isEmpty()) {
                out.nullValue();
            } else {
                value.write(out, optional.get());
            }
        }

        @Override
        public Optional<Object> read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return Optional.empty();
            }
            return Optional.of(value.read(in));
        }
    }
}
