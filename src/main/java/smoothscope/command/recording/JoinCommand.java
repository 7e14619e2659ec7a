package smoothscope.command.recording;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import smoothscope.command.terminal.Exit;
import smoothscope.command.terminal.Listing;
import smoothscope.command.terminal.OutputFile;
import smoothscope.command.terminal.ProgressLines;
import smoothscope.job.Job;
import smoothscope.session.view.CommandText;
import smoothscope.snapshot.Origin;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Shard;
import smoothscope.snapshot.file.RecordingFile;
import smoothscope.sweep.JoinedRuns;

@Command(
        name = JoinCommand.NAME,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes one recording of several of the same examples: the tasks of a sweep, the files of a folder, or files.",
            "Shards of one look (observe --shard) become the whole look: their examples together, their sums added.",
            "Which α and seed a file is of, its arrays say; else what Hydra (.hydra/overrides.yaml), Lightning (hparams.yaml)",
            "or timm (args.yaml) left beside it; else its name (a0.05-s3). What was understood is told before it is written.",
            "Arrays of your own (see observe and the documentation) become a recording that opens at once."
        })
public final class JoinCommand implements Callable<Integer> {
    static final String NAME = "join";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "D|FILE", description = "Folders, .npz files, and arrays in .npy files.")
    private List<Path> places = List.of();

    @Option(names = "--half", description = "Write logits in half precision, also where they are finer.")
    private boolean half;

    @Option(names = "--out", required = true, paramLabel = "R.npz", description = "The recording to write.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        OutputFile.requireWritable(out);
        JoinedRuns runs = new ProgressLines(spec.commandLine().getOut())
                .await(Job.start(JoinCommand::onThreadOfItsOwn, progress -> JoinedRuns.read(places, progress)));
        OutputFile.requireOther(out, runs.files());
        table(runs.parts());
        if (!runs.missing().isEmpty()) {
            tell("Not done yet and so missing: " + Listing.of(runs.missing()) + ".");
        }
        Recording joined = runs.joined();
        Shard.of(joined.meta()).filter(shard -> !shard.missing().isEmpty()).ifPresent(shard -> {
            tell("Of " + shard.of() + " shards missing: " + Listing.of(shard.missing()) + ".");
        });
        CommandText command = new CommandText(NAME);
        runs.parts().forEach(part -> command.argument(part.name()));
        String text = command.flag(half, "--half").with("--out", out).toString();
        RecordingFile.write(out, Origin.named(joined, text), half || joined.half());
        int count = joined.snapshots().size();
        tell("Wrote " + out + ": " + count + (count == 1 ? " snapshot of " : " snapshots of ")
                + joined.examples().size() + " examples.");
        return Exit.DONE;
    }

    private static void onThreadOfItsOwn(Runnable work) {
        Thread thread = new Thread(work, "joining");
        thread.setDaemon(true);
        thread.start();
    }

    private void table(List<JoinedRuns.Part> parts) {
        int widest = parts.stream().mapToInt(part -> part.name().length()).max().orElse(4);
        String row = "%-" + Math.max(4, widest) + "s  %-12s  %-8s  %-9s  %s";
        tell(String.format(Locale.ROOT, row, "file", "alpha", "seed", "snapshots", "understood from"));
        for (JoinedRuns.Part part : parts) {
            tell(String.format(
                    Locale.ROOT,
                    row,
                    part.name(),
                    part.alphas(),
                    part.seeds().isEmpty() ? "-" : part.seeds(),
                    part.snapshots(),
                    part.from()));
        }
    }

    private void tell(String line) {
        PrintWriter to = spec.commandLine().getOut();
        to.println(line);
        to.flush();
    }
}
