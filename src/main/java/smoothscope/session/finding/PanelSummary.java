package smoothscope.session.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import smoothscope.figure.FigureOptions;
import smoothscope.plane.Point;
import smoothscope.snapshot.Projection;

/**
 * What a panel shows, in numbers, for those who do not see it.
 *
 * @param clusters of the three classes those that are drawn and have examples
 * @param nearest the two of these whose centres lie nearest to each other; empty where fewer than two are drawn
 * @param examples how many examples are drawn, of the three classes and of others
 * @param wrong how many of these the network gets wrong, choosing among all classes
 */
public record PanelSummary(List<Cluster> clusters, Optional<Pair> nearest, int examples, int wrong) {
    /**
     * The examples of one class.
     *
     * @param place 0, 1, 2 for A, B, C
     * @param spread root of the mean squared distance from their centre in the plane, in units of the layer
     */
    public record Cluster(int place, int examples, double spread) {}

    /**
     * Two clusters.
     *
     * @param distance of their centres in the plane, in units of the layer
     */
    public record Pair(int first, int second, double distance) {}

    public PanelSummary {
        clusters = List.copyOf(clusters);
    }

    public static PanelSummary of(Projection projection, FigureOptions options) {
        double[] squares = new double[Projection.OTHER];
        int[] counts = new int[Projection.OTHER + 1];
        int wrong = 0;
        for (int i = 0; i < projection.size(); i++) {
            int place = projection.slots()[i];
            if (options.shows(place)) {
                counts[place]++;
                wrong += projection.wrong()[i] ? 1 : 0;
                if (place < Projection.OTHER) {
                    Point centre = projection.centroids().get(place);
                    double du = projection.u(i) - centre.u();
                    double dv = projection.v(i) - centre.v();
                    squares[place] += du * du + dv * dv;
                }
            }
        }
        List<Cluster> clusters = new ArrayList<>();
        int examples = counts[Projection.OTHER];
        for (int place = 0; place < Projection.OTHER; place++) {
            examples += counts[place];
            if (counts[place] > 0) {
                clusters.add(new Cluster(place, counts[place], Math.sqrt(squares[place] / counts[place])));
            }
        }
        return new PanelSummary(clusters, nearest(clusters, projection.centroids()), examples, wrong);
    }

    private static Optional<Pair> nearest(List<Cluster> clusters, List<Point> centres) {
        Optional<Pair> nearest = Optional.empty();
        for (int i = 0; i < clusters.size(); i++) {
            for (int j = i + 1; j < clusters.size(); j++) {
                int first = clusters.get(i).place();
                int second = clusters.get(j).place();
                double distance = centres.get(first).distance(centres.get(second));
                if (nearest.isEmpty() || distance < nearest.get().distance()) {
                    nearest = Optional.of(new Pair(first, second, distance));
                }
            }
        }
        return nearest;
    }
}
