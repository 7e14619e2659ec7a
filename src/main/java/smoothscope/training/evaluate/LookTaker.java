package smoothscope.training.evaluate;

import smoothscope.dataset.LabelledImages;
import smoothscope.dataset.SplitImages;
import smoothscope.network.Network;
import smoothscope.snapshot.Looks;
import smoothscope.snapshot.Split;
import smoothscope.training.input.Probe;
import smoothscope.training.input.RandomStream;

/** Looks at the recorded examples as they are augmented, several times; at all networks and epochs with the same windows. */
public final class LookTaker {
    private final Evaluator evaluator;
    private final SplitImages dataset;
    private final Probe probe;
    private final int looks;
    private final long seed;

    /** @param looks whose mean is kept; one more is kept as it is */
    public LookTaker(Evaluator evaluator, SplitImages dataset, Probe probe, int looks, long seed) {
        this.evaluator = evaluator;
        this.dataset = dataset;
        this.probe = probe;
        this.looks = looks;
        this.seed = seed;
    }

    public Looks take(Network network) {
        int classes = network.classes();
        int train = probe.train().length * classes;
        int all = train + probe.validation().length * classes;
        double[] sums = new double[all];
        float[] one = new float[all];
        for (int look = 0; look <= looks; look++) {
            look(network, dataset.train(), probe.train(), Split.TRAIN, look, 0, sums, one);
            look(network, dataset.validation(), probe.validation(), Split.VALIDATION, look, train, sums, one);
        }
        float[] mean = new float[all];
        for (int i = 0; i < all; i++) {
            mean[i] = (float) (sums[i] / looks);
        }
        return Looks.of(probe.examples(dataset), classes, mean, one);
    }

    private void look(
            Network network,
            LabelledImages images,
            int[] rows,
            Split split,
            int look,
            int begin,
            double[] sums,
            float[] one) {
        int[] at = {begin};
        int stream = Split.values().length * look + split.number();
        evaluator.lookAugmented(network, images, rows, RandomStream.LOOKS.at(seed, stream), (seen, output) -> {
            for (float logit : output.logits()) {
                if (look == looks) {
                    one[at[0]] = logit;
                } else {
                    sums[at[0]] += logit;
                }
                at[0]++;
            }
        });
    }
}
