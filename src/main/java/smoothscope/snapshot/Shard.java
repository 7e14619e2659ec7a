package smoothscope.snapshot;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import smoothscope.problem.InvalidSetting;

/**
 * Which parts of a look at many images a recording holds: every N-th image is one part.
 *
 * @param of N
 * @param held the parts, from 1
 */
public record Shard(int of, SortedSet<Integer> held) {
    private static final String KEY = "shard";

    public Shard {
        held = new TreeSet<>(held);
        if (of < 1 || held.isEmpty() || held.first() < 1 || held.last() > of) {
            throw new InvalidSetting("A shard is one of 1/N to N/N, got %s of %s.", held, of);
        }
    }

    /** One part, from 1. */
    public Shard(int index, int of) {
        this(of, new TreeSet<>(List.of(index)));
    }

    /** As it is written on the command line, for instance {@code 3/16}. */
    public static Shard of(String text) {
        String[] parts = text.strip().split("/", -1);
        try {
            if (parts.length == 2) {
                return new Shard(Integer.parseInt(parts[0].strip()), Integer.parseInt(parts[1].strip()));
            }
        } catch (NumberFormatException notNumbers) {
            // said below
        }
        throw new InvalidSetting("A shard is written I/N, for instance 3/16, got \"%s\".", text);
    }

    /** What a recording says of itself; nothing where it is whole. */
    public static Optional<Shard> of(Meta meta) {
        JsonElement told = meta.json().get(KEY);
        if (told == null || !told.isJsonObject()) {
            return Optional.empty();
        }
        try {
            JsonObject json = told.getAsJsonObject();
            TreeSet<Integer> held = new TreeSet<>();
            json.getAsJsonArray("held").forEach(each -> held.add(each.getAsInt()));
            return Optional.of(new Shard(json.get("of").getAsInt(), held));
        } catch (RuntimeException damaged) { // whatever a foreign hand wrote there
            return Optional.empty();
        }
    }

    /** Says so, or that all parts are there. */
    public void tell(JsonObject meta) {
        if (missing().isEmpty()) {
            meta.remove(KEY);
            return;
        }
        JsonObject json = new JsonObject();
        json.addProperty("of", of);
        JsonArray parts = new JsonArray();
        held.forEach(parts::add);
        json.add("held", parts);
        meta.add(KEY, json);
    }

    /** Of some images those that are in the parts. */
    public int[] some(int[] rows) {
        return IntStream.range(0, rows.length)
                .filter(i -> held.contains(i % of + 1))
                .map(i -> rows[i])
                .toArray();
    }

    public List<Integer> missing() {
        List<Integer> missing = new ArrayList<>();
        for (int part = 1; part <= of; part++) {
            if (!held.contains(part)) {
                missing.add(part);
            }
        }
        return missing;
    }

    @Override
    public String toString() {
        return (held.size() == 1 ? held.first() : held) + "/" + of;
    }
}
