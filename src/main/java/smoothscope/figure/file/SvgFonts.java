package smoothscope.figure.file;

import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;

/** The style sheet of an SVG that holds what its text needs of the system's fonts, so that it looks alike where these are missing. */
final class SvgFonts {
    /** The name under which the subsets are known inside the file. */
    static final String FAMILY = "Smoothscope";

    private SvgFonts() {}

    /**
     * @param regular the code points of all texts in regular type
     * @param bold likewise in bold type
     */
    static String faces(Set<Integer> regular, Set<Integer> bold) throws IOException {
        StringBuilder style = new StringBuilder();
        for (String face : faces(regular, Font.PLAIN, "normal")) {
            style.append(face);
        }
        for (String face : faces(bold, Font.BOLD, "bold")) {
            style.append(face);
        }
        return style.toString();
    }

    private static List<String> faces(Set<Integer> letters, int style, String weight) throws IOException {
        List<String> faces = new ArrayList<>();
        Set<Integer> left = new TreeSet<>(letters);
        for (Path file : FontFiles.candidates(style)) {
            if (left.isEmpty()) {
                break;
            }
            Optional<TrueTypeFont> font = FontFiles.read(file);
            if (font.isPresent()) {
                try (TrueTypeFont open = font.get()) {
                    Set<Integer> known = known(open, left);
                    left.removeAll(known);
                    if (!known.isEmpty()) {
                        faces.add(face(open, known, weight));
                    }
                }
            }
        }
        return faces;
    }

    private static Set<Integer> known(TrueTypeFont font, Set<Integer> letters) throws IOException {
        Set<Integer> known = new TreeSet<>();
        for (int letter : letters) {
            if (FontFiles.knows(font, letter)) {
                known.add(letter);
            }
        }
        return known;
    }

    private static String face(TrueTypeFont font, Set<Integer> letters, String weight) throws IOException {
        TTFSubsetter subset = new TTFSubsetter(font);
        letters.forEach(subset::add);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        subset.writeToStream(bytes);
        StringBuilder range = new StringBuilder();
        for (int letter : letters) {
            range.append(range.isEmpty() ? "U+" : ",U+").append(Integer.toHexString(letter));
        }
        return "@font-face{font-family:" + FAMILY + ";font-weight:" + weight + ";unicode-range:" + range
                + ";src:url(data:font/ttf;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray())
                + ") format(\"truetype\")}\n";
    }
}
