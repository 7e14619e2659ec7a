package smoothscope.figure.page;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import smoothscope.file.WholeFile;

/** Writes a page: one HTML file that asks nothing of any network. The same contents make the same bytes. */
public final class PageFile {
    private static final Pattern GAP = Pattern.compile("\\{\\{(\\w+)}}");

    private PageFile() {}

    /** Whether a file's ending says that it is a page. */
    public static boolean named(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".html") || name.endsWith(".htm");
    }

    /**
     * The page's bytes.
     *
     * @param version of the program, said in the page
     */
    public static byte[] bytes(PageContents contents, PageView view, String version) {
        Map<String, String> parts = Map.of(
                "title", escaped(view.title()),
                "style", PageSource.style(),
                "head", new PageHead(contents, view, version).json(),
                "examples", contents.exampleBlock(),
                "pictures",
                        contents.pictures()
                                .map(sheet -> "<img id=\"pictures\" alt=\"\" hidden src=\"data:image/jpeg;base64,"
                                        + sheet.jpeg() + "\">")
                                .orElse(""),
                "blocks", blocks(contents),
                "script", PageSource.script());
        String page =
                GAP.matcher(PageSource.template()).replaceAll(gap -> Matcher.quoteReplacement(parts.get(gap.group(1))));
        return page.getBytes(StandardCharsets.UTF_8);
    }

    /** Writes the page; see {@link #bytes}. */
    public static void write(Path file, byte[] bytes) {
        WholeFile.write(file, out -> out.write(bytes));
    }

    private static String blocks(PageContents contents) {
        return IntStream.range(0, contents.blocks().size())
                .mapToObj(i -> "<script type=\"text/plain\" id=\"block" + i + "\">"
                        + contents.blocks().get(i) + "</script>")
                .collect(Collectors.joining("\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
