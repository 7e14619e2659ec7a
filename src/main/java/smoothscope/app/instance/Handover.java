package smoothscope.app.instance;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a second start hands to the first: the files that it was to open.
 *
 * @param files a recording, or several of the same examples, or a saved view, or trained networks; empty to show the window alone
 * @param beside a recording for the lower row of panels; empty for none
 */
public record Handover(List<Path> files, List<Path> beside) {
    private static final int MOST_FILES = 10_000;

    /** Paths are taken whole, since the first program may work in another folder. */
    public Handover {
        files = whole(files);
        beside = whole(beside);
    }

    private static List<Path> whole(List<Path> paths) {
        return paths.stream().map(each -> each.toAbsolutePath().normalize()).toList();
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (List<Path> paths : List.of(files, beside)) {
            out.writeInt(paths.size());
            for (Path path : paths) {
                out.writeUTF(path.toString());
            }
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #bytes} wrote; anything else is refused by an {@link IOException}. */
    static Handover read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(from);
        return new Handover(paths(in), paths(in));
    }

    private static List<Path> paths(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST_FILES) {
            throw new IOException("handed over " + count + " files");
        }
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            try {
                paths.add(Path.of(in.readUTF()));
            } catch (InvalidPathException noPath) {
                throw new IOException(noPath);
            }
        }
        return paths;
    }
}
