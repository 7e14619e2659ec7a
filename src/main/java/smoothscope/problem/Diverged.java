package smoothscope.problem;

import java.util.List;

/** A network learned in steps so large that its numbers grew beyond all bounds. */
public final class Diverged extends Problem {
    private Diverged(Sentence sentence) {
        super(sentence, Sentence.of("Begin again with a smaller learning rate; what was finite is kept."), null);
    }

    /** One network, when it is noticed. */
    public static Diverged at(double alpha, Sentence when) {
        return at(plain(alpha), when);
    }

    /**
     * One network, when it is noticed.
     *
     * @param network its α, and what else tells it from the others: {@code "0.1, T = 1.41"}
     */
    public static Diverged at(String network, Sentence when) {
        return new Diverged(Sentence.of(
                "The network with α = %s diverged at %s: its numbers are no longer finite.", network, when));
    }

    /** Some of a run's networks, when it has ended. */
    public static Diverged all(List<String> networks) {
        return new Diverged(Sentence.of(
                "Diverged, and recorded as far as they were finite: the networks with α = %s.",
                String.join("; ", networks)));
    }

    private static String plain(double alpha) {
        return alpha == Math.rint(alpha) ? Long.toString(Math.round(alpha)) : Double.toString(alpha);
    }
}
