package smoothscope.sweep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import smoothscope.dataset.Dataset;
import smoothscope.dataset.library.Catalogue;
import smoothscope.dataset.library.DataFolders;
import smoothscope.job.Progress;
import smoothscope.problem.InvalidSetting;
import smoothscope.target.SmoothingConvention;
import smoothscope.training.KeptEpochs;
import smoothscope.training.PairedRun;
import smoothscope.training.Precision;
import smoothscope.training.Recipe;
import smoothscope.training.input.Augmentation;

/**
 * What is trained: one network for each α and seed, all else being equal. The names are those of the command line.
 *
 * @param limit training images used, 0 for all
 * @param keep epochs of which snapshots are kept, besides 0 and the last; empty for the usual ones
 * @param precision the numbers in which they are trained; plans of old do not say
 * @param half whether logits are written in half precision
 * @param looks how often recorded examples are looked at as they are augmented, besides; plans of old do not say
 */
public record SweepPlan(
        String dataset,
        String network,
        List<Double> alphas,
        List<Long> seeds,
        int epochs,
        String convention,
        String augment,
        int limit,
        double labelNoise,
        int perClass,
        List<Integer> keep,
        int batch,
        double rate,
        double weightDecay,
        String precision,
        boolean half,
        int looks) {
    public SweepPlan {
        alphas = List.copyOf(alphas);
        seeds = List.copyOf(seeds);
        keep = List.copyOf(keep);
        precision = Objects.requireNonNullElse(precision, Precision.AUTO.label());
        if (seeds.isEmpty() || new HashSet<>(seeds).size() < seeds.size()) {
            throw new InvalidSetting("At least one seed is needed, and all must differ: %s.", seeds);
        }
    }

    /** How the networks of some α are trained with a seed; refuses what cannot work. */
    public Recipe recipe(List<Double> some, long seed) {
        return new Recipe(
                network,
                some,
                SmoothingConvention.of(convention),
                epochs,
                seed,
                Augmentation.of(augment),
                limit,
                labelNoise,
                perClass,
                new KeptEpochs(keep),
                batch,
                rate,
                Recipe.MOMENTUM,
                weightDecay,
                Precision.of(precision),
                1,
                looks);
    }

    /** Refuses what cannot work, as far as it is known without the images. */
    public void require() {
        seeds.forEach(seed -> recipe(alphas, seed));
        PairedRun.cut(network);
        if (dataset.startsWith(Catalogue.FOLDER)) {
            Catalogue.path(dataset);
        } else {
            int classes = Catalogue.get(dataset).contents().classes();
            alphas.forEach(alpha -> SmoothingConvention.of(convention).target(alpha, classes));
        }
    }

    /** The images, as the network wants them read. */
    public Dataset load(DataFolders folders) {
        return Catalogue.load(dataset, folders, PairedRun.cut(network), new Progress());
    }

    /** What one task of it trains. */
    public SweepPlan only(SweepTask task) {
        return new SweepPlan(
                dataset,
                network,
                List.of(task.alpha()),
                List.of(task.seed()),
                epochs,
                convention,
                augment,
                limit,
                labelNoise,
                perClass,
                keep,
                batch,
                rate,
                weightDecay,
                precision,
                half,
                looks);
    }

    /** The tasks, seed by seed, so that each seed's networks are complete early. */
    public List<SweepTask> tasks() {
        List<SweepTask> tasks = new ArrayList<>();
        for (long seed : seeds) {
            for (double alpha : alphas) {
                tasks.add(new SweepTask(tasks.size() + 1, alpha, seed));
            }
        }
        return tasks;
    }
}
