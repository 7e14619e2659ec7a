package smoothscope.session.view;

import smoothscope.plane.Templates;

/**
 * How alike two classes are to a network: the cosine between their templates after the mean of all templates is taken off, in {@code [−1, 1]}.
 * The mean says nothing of a class, since adding one vector to every template changes no probability.
 */
final class TemplateSimilarity {
    private final Templates templates;
    /** {@code w̃_k · m} with the mean template m, {@code [K]}. */
    private final double[] withMean;
    /** {@code ‖m‖²}. */
    private final double meanSquared;

    TemplateSimilarity(Templates templates) {
        this.templates = templates;
        int classes = templates.classes();
        this.withMean = new double[classes];
        double sum = 0;
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < classes; j++) {
                withMean[i] += templates.inner(i, j) / classes;
            }
            sum += withMean[i] / classes;
        }
        this.meanSquared = sum;
    }

    double of(int i, int j) {
        double sizes = Math.sqrt(centred(i, i) * centred(j, j));
        return sizes > 0 ? centred(i, j) / sizes : 0;
    }

    private double centred(int i, int j) {
        return templates.inner(i, j) - withMean[i] - withMean[j] + meanSquared;
    }
}
