package smoothscope.snapshot.npz;

import java.nio.ByteOrder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import smoothscope.problem.Sentence;

/**
 * What an array's elements are, as NumPy writes it: {@code <f4}, {@code |u1}, {@code >U12}.
 *
 * @param bytes width of one element in bytes
 */
record NpyType(Kind kind, int bytes, ByteOrder order) {
    enum Kind {
        FLOAT("float"),
        SIGNED("int"),
        UNSIGNED("uint"),
        BOOLEAN("bool"),
        /** Code points of four bytes. */
        TEXT("text"),
        /** Text of one-byte units. */
        BYTES("byte text");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    private static final Pattern DESCRIPTION = Pattern.compile("([<>=|]?)([fiubUSaO])(\\d{0,8})");
    private static final int CODE_POINT = 4;

    /** Reads NumPy's description of a type. */
    static NpyType of(String description, ArrayPlace place) {
        Matcher parts = DESCRIPTION.matcher(description);
        if (description.endsWith("V2")) {
            throw place.wrong("holds bfloat16, which NumPy does not know: save it with .astype(\"float32\")");
        }
        if (!parts.matches()) {
            throw place.wrong("is of the type %s, which is not read here", shortened(description));
        }
        if (parts.group(2).equals("O")) {
            throw place.wrong(
                    "holds pickled Python objects, which are never read: save names as np.array(names, dtype=str), numbers as floats");
        }
        int width = parts.group(3).isEmpty() ? 0 : Integer.parseInt(parts.group(3));
        ByteOrder order = switch (parts.group(1)) {
            case ">" -> ByteOrder.BIG_ENDIAN;
            case "=" -> ByteOrder.nativeOrder();
            default -> ByteOrder.LITTLE_ENDIAN;
        };
        Kind kind = switch (parts.group(2)) {
            case "f" -> Kind.FLOAT;
            case "i" -> Kind.SIGNED;
            case "u" -> Kind.UNSIGNED;
            case "b" -> Kind.BOOLEAN;
            case "U" -> Kind.TEXT;
            default -> Kind.BYTES;
        };
        NpyType type = new NpyType(kind, kind == Kind.TEXT ? CODE_POINT * width : width, order);
        if (!type.isKnown()) {
            throw place.wrong("is of the type %s, which is not read here", shortened(description));
        }
        return type;
    }

    private boolean isKnown() {
        return switch (kind) {
            case FLOAT -> bytes == 2 || bytes == 4 || bytes == 8;
            case SIGNED, UNSIGNED -> bytes == 1 || bytes == 2 || bytes == 4 || bytes == 8;
            case BOOLEAN -> bytes == 1;
            case TEXT, BYTES -> bytes > 0;
        };
    }

    boolean isInteger() {
        return kind == Kind.SIGNED || kind == Kind.UNSIGNED || kind == Kind.BOOLEAN;
    }

    boolean isText() {
        return kind == Kind.TEXT || kind == Kind.BYTES;
    }

    private static String shortened(String description) {
        return description.length() <= 40 ? description : description.substring(0, 40) + "…";
    }

    /** As NumPy names it: {@code float32}, {@code int64}; or {@code text}. */
    Sentence said() {
        return switch (kind) {
            case TEXT -> Sentence.of("text");
            case BYTES -> Sentence.of("byte text");
            case BOOLEAN -> Sentence.asItIs(kind.word);
            case FLOAT, SIGNED, UNSIGNED -> Sentence.asItIs(kind.word + 8 * bytes);
        };
    }
}
