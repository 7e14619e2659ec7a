package smoothscope.training.trained;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import smoothscope.dataset.LabelledImages;
import smoothscope.dataset.published.Checksum;
import smoothscope.job.Progress;
import smoothscope.problem.Unreadable;
import smoothscope.snapshot.Split;

/**
 * A folder that keeps what is seen, so that a look that is interrupted goes on from there.
 *
 * @param resume whether to go on from what is kept there
 */
public record KeptLooks(Path folder, boolean resume) {
    private static final String SHA_256 = "SHA-256";

    /**
     * The journal of one network and split.
     *
     * @param place of the network among the files
     * @param dataset its name
     * @param rows that are looked at
     * @param together how many images are looked at at once
     */
    LookJournal journal(
            OpenedNetwork network,
            ObservationSettings settings,
            int place,
            String dataset,
            Split split,
            LabelledImages images,
            int[] rows,
            int together) {
        String described = String.join(
                "\n",
                network.files().stream().map(KeptLooks::digest).collect(Collectors.joining(" ")),
                network.name(),
                settings.head().orElse(""),
                network.input().toString(),
                Arrays.toString(network.standardization().mean()),
                Arrays.toString(network.standardization().deviation()),
                dataset,
                images.fingerprint(rows),
                String.join("\t", images.classes()),
                images.height() + "x" + images.width() + "x" + images.channels(),
                Arrays.toString(images.labels()),
                Arrays.toString(rows),
                Integer.toString(together));
        String name = "look-" + (place + 1) + "-" + split.label() + ".bin";
        byte[] mark = HexFormat.of().parseHex(digest(described.getBytes(StandardCharsets.UTF_8)));
        return LookJournal.open(folder.resolve(name), mark, resume);
    }

    private static String digest(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return digest(in);
        } catch (IOException failure) {
            throw new Unreadable(file, failure, "cannot be read");
        }
    }

    private static String digest(byte[] bytes) {
        try (InputStream in = new java.io.ByteArrayInputStream(bytes)) {
            return digest(in);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static String digest(InputStream in) throws IOException {
        return Checksum.of(in, SHA_256, Long.MAX_VALUE, new Progress()).hex();
    }

    /** Once the recording is written. */
    public void remove(List<Path> weights) {
        try {
            for (int place = 0; place < weights.size(); place++) {
                for (Split split : Split.values()) {
                    Files.deleteIfExists(folder.resolve("look-" + (place + 1) + "-" + split.label() + ".bin"));
                }
            }
            Files.deleteIfExists(folder);
        } catch (IOException stays) {
            // it takes room, and nothing else
        }
    }
}
