package smoothscope.command.training;

import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import smoothscope.command.terminal.OutputFile;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.library.Catalogue;
import smoothscope.dataset.library.DataFolders;
import smoothscope.job.Progress;
import smoothscope.measure.TeacherInformation;
import smoothscope.problem.InvalidSetting;
import smoothscope.problem.Sentence;
import smoothscope.session.view.CommandText;
import smoothscope.snapshot.Origin;
import smoothscope.snapshot.Recording;
import smoothscope.snapshot.Split;
import smoothscope.sweep.SweepPlan;
import smoothscope.target.DistillationLoss;
import smoothscope.training.Curriculum;
import smoothscope.training.PairedRun;
import smoothscope.training.RunFiles;
import smoothscope.training.distil.Baseline;
import smoothscope.training.distil.Distillation;
import smoothscope.training.distil.Teacher;
import smoothscope.training.input.Augmentation;
import smoothscope.training.trained.ObservationSettings;
import smoothscope.training.trained.TrainedWeights;

@Command(
        name = DistilCommand.NAME,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Teaches students by what trained networks say of the training images, and records the students.",
            "A recording is a teacher of the training images that it holds; weights are looked with afresh, un-augmented.",
            "Students, baselines and control start from the same weights and see the same batches: the targets are the one difference.",
            "Teachers of different α are compared at an equal smoothness γ of their targets (--gamma), each at a T of its own."
        })
public final class DistilCommand implements Callable<Integer> {
    static final String NAME = "distil";

    private static final String NONE = "none";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--teacher",
            required = true,
            arity = "1..*",
            paramLabel = "R.npz|WEIGHTS",
            description = "A recording, or weights that observe reads (one file for each α).")
    private List<Path> teachers = List.of();

    @Option(
            names = "--alpha",
            split = ",",
            paramLabel = "α",
            description = "The teachers' smoothing (default: every α of a recording; of weights what the files say).")
    private List<Double> alphas = List.of();

    @Option(
            names = "--temperature",
            split = ",",
            paramLabel = "T",
            description = "At which each teacher speaks: softmax(z/T).")
    private List<Double> temperatures = List.of();

    @Option(
            names = "--gamma",
            paramLabel = "γ",
            description = "Instead: the smoothness of the targets, to which each teacher is brought by a T of its own.")
    private @Nullable Double gamma;

    @Option(
            names = "--loss",
            paramLabel = "NAME",
            description = {
                "mueller (default): (1-β)·H(y, p) + β·H(teacher(T), p);",
                "hinton: (1-β)·H(y, p) + β·T²·KL(teacher(T) ‖ p(T))."
            })
    private String loss = DistillationLoss.MUELLER.label();

    @Option(names = "--beta", paramLabel = "β", description = "The teacher's share of the loss (default: 1).")
    private double beta = 1;

    @Option(
            names = "--baselines",
            split = ",",
            paramLabel = "NAME",
            description = {
                "What learns beside the students: hard (labels), smoothed (labels, by the students' γ),",
                "class-means (the first teacher's, in place of its word on single images); or none (default: all three)."
            })
    private List<String> baselines = List.of("hard", "smoothed", "class-means");

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private RunOptions run;

    @Option(
            names = "--augment",
            paramLabel = "NAME",
            description =
                    "none (default); crop-flip where the teacher is weights: its word stays that on the image itself.")
    private String augment = Augmentation.NONE.label();

    @Option(
            names = "--resolution",
            paramLabel = "S",
            description = "Students see images averaged to S×S pixels; the teacher saw its own.")
    private @Nullable Integer resolution;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private JobsOption jobs;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CheckpointOptions checkpoints;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The recording to write.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        run.requireImagesAndNetwork();
        Distillation how = new Distillation(
                temperatures,
                gamma == null ? OptionalDouble.empty() : OptionalDouble.of(gamma),
                DistillationLoss.of(loss),
                beta,
                chosen());
        TeacherFiles files = new TeacherFiles(teachers);
        requireUnaugmented(files);
        checkpoints.require();
        OutputFile.requireWritable(out);
        OutputFile.requireOther(out, teachers);
        SweepPlan asked = run.plan(alphas.isEmpty() ? List.of(0.0) : alphas, "uniform", augment);
        Recording said = files.areRecorded() ? files.read() : look(files, asked);
        Dataset original = asked.load(DataFolders.of(run.data()));
        List<Teacher> those = Teacher.of(said, files.areRecorded() ? alphas : List.of(), original, files.name());
        SweepPlan plan = run.plan(
                those.stream().map(Teacher::alpha).toList(),
                said.meta().convention().label(),
                augment);
        JsonObject source = files.described(said);
        if (resolution != null) {
            source.addProperty("resolution_of_students", resolution);
        }
        Dataset images = resolution == null ? original : original.averaged(resolution);
        Curriculum curriculum = how.curriculum(those, images, said.meta().convention(), plan.limit(), source);
        int used = curriculum.pool().length == images.train().size() ? 0 : curriculum.pool().length;
        plan.seeds().forEach(seed -> checkpoints.folder(plan, seed).ifPresent(OutputFile::requireFolder));
        introduce(those, curriculum);
        return new SeededRuns(out, this::tell)
                .run(
                        plan.seeds(),
                        seed -> PairedRun.start(
                                jobs.in(plan.recipe(plan.alphas(), seed)).withLimit(used),
                                images,
                                curriculum,
                                files(plan, seed),
                                new RunLines(this::tell)),
                        learned -> OutputFile.write(out, Origin.named(learned, command(files, plan)), plan.half()));
    }

    private Set<Baseline> chosen() {
        return baselines.equals(List.of(NONE))
                ? Set.of()
                : baselines.stream().map(Baseline::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void requireUnaugmented(TeacherFiles files) {
        if (files.areRecorded() && Augmentation.of(augment) != Augmentation.NONE) {
            throw new InvalidSetting(
                    Sentence.of(
                            "A recording tells what its networks say of whole images, not of crops and mirror images."),
                    "Leave out --augment, or give weights as the teacher.");
        }
    }

    /** Weights are asked about every image that is in use, and about those that are looked at. */
    private Recording look(TeacherFiles files, SweepPlan plan) {
        ObservationSettings settings = files.settings(alphas, ObservationSettings.ALL);
        Dataset images = Catalogue.load(
                plan.dataset(), DataFolders.of(run.data()), TrainedWeights.cut(settings), new Progress());
        return files.look(
                settings,
                images,
                spec.commandLine().getOut(),
                network -> tell(String.format(
                        Locale.ROOT,
                        "Looked with %s, α %s: %.2f %% of the training images right.",
                        network.file().getFileName(),
                        CommandText.plain(network.alpha()),
                        100 * network.accuracy().getOrDefault(Split.TRAIN, Double.NaN))));
    }

    /** What each teacher tells, before anybody learns from it. */
    private void introduce(List<Teacher> those, Curriculum curriculum) {
        for (Teacher teacher : those) {
            Set<Double> at = new TreeSet<>();
            curriculum.lessons().stream()
                    .filter(each -> each.network().isStudent() && each.network().alpha() == teacher.alpha())
                    .forEach(each -> at.add(each.network().temperature().orElseThrow()));
            for (double temperature : at) {
                TeacherInformation told = teacher.told(curriculum.pool(), temperature);
                tell(String.format(
                        Locale.ROOT,
                        "teacher α %s at T %s: γ %.4f, tells %.4f (class) + %.4f (image) nats of %d images",
                        CommandText.plain(teacher.alpha()),
                        CommandText.plain(temperature),
                        told.gamma(),
                        told.toldClass(),
                        told.toldImage(),
                        curriculum.pool().length));
            }
        }
    }

    private RunFiles files(SweepPlan plan, long seed) {
        return new RunFiles(checkpoints.folder(plan, seed), checkpoints.resume(), Optional.empty(), plan.half());
    }

    /** The command line that makes this recording again anywhere: without this computer's folders. */
    private String command(TeacherFiles files, SweepPlan plan) {
        CommandText text = new CommandText(NAME)
                .with("--teacher", files.name())
                .unless(alphas.isEmpty(), "--alpha", CommandText.joined(alphas))
                .unless(temperatures.isEmpty(), "--temperature", CommandText.joined(temperatures));
        if (gamma != null) {
            text.with("--gamma", CommandText.plain(gamma));
        }
        text.unless(loss.equals(DistillationLoss.MUELLER.label()), "--loss", loss)
                .unless(beta == 1, "--beta", CommandText.plain(beta))
                .unless(chosen().size() == Baseline.values().length, "--baselines", String.join(",", baselines));
        TrainingText.students(text, plan);
        if (resolution != null) {
            text.with("--resolution", Integer.toString(resolution));
        }
        return jobs.in(text).with("--out", out).toString();
    }

    private void tell(String line) {
        PrintWriter to = spec.commandLine().getOut();
        to.println(line);
        to.flush();
    }
}
