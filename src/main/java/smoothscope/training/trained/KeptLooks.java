package smoothscope.training.trained;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import smoothscope.dataset.LabelledImages;
import smoothscope.dataset.published.Checksum;
import smoothscope.snapshot.Split;

/**
 * A folder that keeps what is seen, so that a look that is interrupted goes on from there.
 *
 * @param resume whether to go on from what is kept there
 */
public record KeptLooks(Path folder, boolean resume) {
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
                network.files().stream()
                        .map(file -> Checksum.sha256(List.of(file)))
                        .collect(Collectors.joining(" ")),
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
        byte[] mark = Checksum.sha256(described);
        return LookJournal.open(folder.resolve(name), mark, resume);
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
