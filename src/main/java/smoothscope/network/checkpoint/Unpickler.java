package smoothscope.network.checkpoint;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import smoothscope.network.checkpoint.Pickled.Dictionary;
import smoothscope.network.checkpoint.Pickled.Foreign;
import smoothscope.network.checkpoint.Pickled.Fraction;
import smoothscope.network.checkpoint.Pickled.Leaf;
import smoothscope.network.checkpoint.Pickled.Name;
import smoothscope.network.checkpoint.Pickled.Row;
import smoothscope.network.checkpoint.Pickled.Storage;
import smoothscope.network.checkpoint.Pickled.Text;
import smoothscope.network.checkpoint.Pickled.Whole;
import smoothscope.problem.Unreadable;

/**
 * Reads a pickle (protocols 0 to 5) as values alone. In Python a pickle is a program that may call anything; here a call is either one of
 * {@link Vocabulary}, which makes a value, or the file is refused by the name of what it calls. Nothing is ever looked up by its name.
 */
final class Unpickler {
    /** Steps of a pickle: a checkpoint of a thousand arrays with its optimiser's state is of about 150,000. */
    private static final int MOST_STEPS = 1_500_000;

    private static final int LONGEST_NUMBER = 64;

    private final Path file;
    private final PickleInput in;
    private final List<Pickled> stack = new ArrayList<>();
    private final List<Integer> marks = new ArrayList<>();
    private final Map<Long, Pickled> memo = new HashMap<>();
    private final Map<String, Storage> storages = new HashMap<>();
    private int steps;

    Unpickler(Path file, PickleInput in) {
        this.file = file;
        this.in = in;
    }

    /** The storages that were named, by key. */
    Map<String, Storage> storages() {
        return storages;
    }

    /** Reads one pickle, up to its end. */
    Pickled read() throws IOException {
        stack.clear();
        marks.clear();
        memo.clear();
        try {
            for (int code = in.next(); code != '.'; code = in.next()) {
                if (++steps > MOST_STEPS) {
                    throw StateDict.noWeights(
                            file, "it lists more than a checkpoint of weights does (over %s steps)", MOST_STEPS);
                }
                step(code);
            }
            return pop();
        } catch (EOFException | IndexOutOfBoundsException | NumberFormatException damaged) {
            throw new Unreadable(file, damaged, "is cut short or damaged: its pickle makes no sense");
        }
    }

    private void step(int code) throws IOException {
        switch (code) {
            case 0x80 -> in.next();
            case 0x95 -> in.number(8);
            case '(' -> marks.add(stack.size());
            case '0' -> pop();
            case '1' -> sinceMark();
            case '2' -> push(top());
            case 'N', 0x88, 0x89 -> push(Leaf.LEAF);
            case 'G' -> push(new Fraction(ByteBuffer.wrap(in.bytes(8)).getDouble()));
            case 'F' -> push(fraction(in.line()));
            case 'I', 'L' -> push(whole(in.line()));
            case 'J' -> push(new Whole((int) in.number(4)));
            case 'K' -> push(new Whole(in.number(1)));
            case 'M' -> push(new Whole(in.number(2)));
            case 0x8A -> push(whole(in.bytes(in.number(1))));
            case 0x8B -> push(whole(in.bytes(in.number(4))));
            case 'S' -> push(new Text(unquoted(in.line())));
            case 'V' -> push(new Text(in.line()));
            case 'U' -> push(latin(in.number(1)));
            case 'T' -> push(latin(in.number(4)));
            case 'X' -> push(text(in.number(4)));
            case 0x8C -> push(text(in.number(1)));
            case 0x8D -> push(text(in.number(8)));
            case 'C' -> skip(in.number(1));
            case 'B' -> skip(in.number(4));
            case 0x8E, 0x96 -> skip(in.number(8));
            default -> container(code);
        }
    }

    private void container(int code) throws IOException {
        switch (code) {
            case ')', ']' -> push(new Row());
            case '}' -> push(new Dictionary());
            case 0x8F -> push(Leaf.LEAF);
            case 't', 'l' -> push(new Row(sinceMark()));
            case 0x91 -> {
                sinceMark();
                push(Leaf.LEAF);
            }
            case 0x85 -> push(new Row(last(1)));
            case 0x86 -> push(new Row(last(2)));
            case 0x87 -> push(new Row(last(3)));
            case 'd' -> {
                Dictionary made = new Dictionary();
                fill(made, sinceMark());
                push(made);
            }
            case 's' -> {
                List<Pickled> pair = last(2);
                fill(top(), pair);
            }
            case 'u' -> {
                List<Pickled> pairs = sinceMark();
                fill(top(), pairs);
            }
            case 'a' -> {
                List<Pickled> value = last(1);
                append(top(), value);
            }
            case 'e' -> {
                List<Pickled> values = sinceMark();
                append(top(), values);
            }
            case 0x90 -> sinceMark();
            case 'g' -> push(remembered(Long.parseLong(in.line())));
            case 'h' -> push(remembered(in.number(1)));
            case 'j' -> push(remembered(in.number(4)));
            case 'p' -> memo.put(Long.parseLong(in.line()), top());
            case 'q' -> memo.put(in.number(1), top());
            case 'r' -> memo.put(in.number(4), top());
            case 0x94 -> memo.put((long) memo.size(), top());
            default -> object(code);
        }
    }

    private void object(int code) throws IOException {
        switch (code) {
            case 'c' -> push(new Name(in.line() + "." + in.line()));
            case 0x93 -> {
                List<Pickled> parts = last(2);
                push(new Name(word(parts.get(0)) + "." + word(parts.get(1))));
            }
            case 'R' -> {
                List<Pickled> call = last(2);
                push(called(call.get(0), arguments(call.get(1))));
            }
            case 0x81 -> {
                List<Pickled> call = last(2);
                push(Vocabulary.made(List.of(call.get(0))));
            }
            case 0x92 -> {
                List<Pickled> call = last(3);
                push(Vocabulary.made(List.of(call.get(0))));
            }
            case 'i' -> {
                Name name = new Name(in.line() + "." + in.line());
                push(called(name, sinceMark()));
            }
            case 'o' -> {
                List<Pickled> call = sinceMark();
                push(called(call.get(0), call.subList(1, call.size())));
            }
            case 'b' -> pop();
            case 'P' -> push(outside(new Text(in.line())));
            case 'Q' -> push(outside(pop()));
            default -> throw new Unreadable(file, "is damaged, or no pickle: its step %s is not known", code);
        }
    }

    private Pickled called(Pickled what, List<Pickled> arguments) {
        String name = what instanceof Name known
                ? known.name()
                : what instanceof Foreign object ? object.type() : "an object of its own";
        return Vocabulary.called(name, arguments)
                .orElseThrow(() -> StateDict.noWeights(
                        file, "it is a program that would call %s, and no code of a file is ever run", shown(name)));
    }

    private Pickled outside(Pickled name) {
        Pickled found = Vocabulary.outside(name)
                .orElseThrow(() -> new Unreadable(file, "is damaged: it names numbers in a way that is not known"));
        if (found instanceof Storage storage) {
            storages.putIfAbsent(storage.key(), storage);
        }
        return found;
    }

    private static void fill(Pickled container, List<Pickled> pairs) {
        if (container instanceof Dictionary dictionary) {
            for (int i = 0; i + 1 < pairs.size(); i += 2) {
                dictionary.put(pairs.get(i), pairs.get(i + 1));
            }
        }
    }

    private static void append(Pickled container, List<Pickled> values) {
        if (container instanceof Row row) {
            row.values.addAll(values);
        }
    }

    private static List<Pickled> arguments(Pickled tuple) {
        return tuple instanceof Row row ? row.values : List.of();
    }

    private static String word(Pickled part) {
        return part instanceof Text text ? text.value() : "?";
    }

    /** A name as it can stand in a sentence. */
    static String shown(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}_.<>-]", "?");
        return plain.length() <= 80 ? plain : plain.substring(0, 80) + "…";
    }

    private void push(Pickled value) {
        stack.add(value);
    }

    private Pickled top() {
        return stack.get(stack.size() - 1);
    }

    private Pickled pop() {
        return stack.remove(stack.size() - 1);
    }

    private List<Pickled> last(int count) {
        List<Pickled> tail = stack.subList(stack.size() - count, stack.size());
        List<Pickled> values = List.copyOf(tail);
        tail.clear();
        return values;
    }

    private List<Pickled> sinceMark() {
        int mark = marks.remove(marks.size() - 1);
        return last(stack.size() - mark);
    }

    private Pickled remembered(long place) {
        Pickled value = memo.get(place);
        if (value == null) {
            throw new IndexOutOfBoundsException("nothing is remembered at " + place);
        }
        return value;
    }

    private void skip(long bytes) throws IOException {
        in.bytes(bytes);
        push(Leaf.LEAF);
    }

    private Text latin(long bytes) throws IOException {
        return new Text(new String(in.bytes(bytes), StandardCharsets.ISO_8859_1));
    }

    private Text text(long bytes) throws IOException {
        return new Text(new String(in.bytes(bytes), StandardCharsets.UTF_8));
    }

    private static String unquoted(String line) {
        return line.length() < 2 ? line : line.substring(1, line.length() - 1);
    }

    /** A fraction in digits; what is infinite, or no number, no array here holds. */
    private static Pickled fraction(String digits) {
        String plain = digits.strip();
        return plain.matches("[-+0-9.e]+") ? new Fraction(Double.parseDouble(plain)) : Leaf.LEAF;
    }

    /** A whole number in digits; one beyond 64 bits, as a seed may be, is no place and no length. */
    private static Pickled whole(String digits) {
        String plain = digits.strip().replaceFirst("L$", "");
        return plain.length() > 18 ? Leaf.LEAF : new Whole(Long.parseLong(plain));
    }

    /** A whole number in two's complement, the lowest byte first. */
    private static Pickled whole(byte[] bytes) {
        if (bytes.length > Long.BYTES) {
            return bytes.length <= LONGEST_NUMBER ? new Text(hexadecimal(bytes)) : Leaf.LEAF;
        }
        long value = bytes.length > 0 && bytes[bytes.length - 1] < 0 ? -1 : 0;
        for (int i = bytes.length - 1; i >= 0; i--) {
            value = value << 8 | (bytes[i] & 0xFF);
        }
        return new Whole(value);
    }

    private static String hexadecimal(byte[] bytes) {
        StringBuilder digits = new StringBuilder();
        for (int i = bytes.length - 1; i >= 0; i--) {
            digits.append(String.format(Locale.ROOT, "%02x", bytes[i]));
        }
        return digits.toString();
    }
}
