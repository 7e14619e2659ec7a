package smoothscope.session;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import smoothscope.plane.ClassTriple;
import smoothscope.plane.Templates;

/** Three classes worth looking at, found from the names and the templates of a recording. */
public final class Suggestions {
    private final List<String> names;
    private final Likeness likeness;

    /** @param templates of the snapshot whose likenesses count */
    public Suggestions(List<String> names, Templates templates) {
        this.names = names;
        this.likeness = new Likeness(templates);
    }

    /** What to show first: the paper's trio where the classes are there, else the first three. */
    public static ClassTriple first(List<String> names) {
        List<ClassTriple> trios = paper(names);
        return trios.isEmpty() ? new ClassTriple(0, 1, 2) : trios.get(0);
    }

    /** The paper's trios whose three classes are all among the names. */
    public static List<ClassTriple> paper(List<String> names) {
        return PaperRow.ALL.stream().flatMap(row -> row.among(names).stream()).toList();
    }

    /** The paper's first trio, where its classes are there. */
    public Optional<ClassTriple> paper() {
        return paper(names).stream().findFirst();
    }

    /** The two classes whose templates are most alike, and the one least like either. */
    public ClassTriple alikePairAndThird() {
        int classes = names.size();
        int a = 0;
        int b = 1;
        for (int i = 0; i < classes; i++) {
            for (int j = i + 1; j < classes; j++) {
                if (likeness.of(i, j) > likeness.of(a, b)) {
                    a = i;
                    b = j;
                }
            }
        }
        return new ClassTriple(a, b, leastLike(a, b));
    }

    /** Three classes whose templates are as little alike as can be: the least alike pair and the one least like either. */
    public ClassTriple mostSeparable() {
        int classes = names.size();
        ClassTriple best = new ClassTriple(0, 1, 2);
        for (int i = 0; i < classes; i++) {
            int j = leastLike(i, i);
            ClassTriple trio = new ClassTriple(i, j, leastLike(i, j));
            if (closest(trio) < closest(best)) {
                best = trio;
            }
        }
        return best;
    }

    /** Any three classes. */
    public ClassTriple random(RandomGenerator random) {
        int[] picked = random.ints(0, names.size()).distinct().limit(3).toArray();
        return new ClassTriple(picked[0], picked[1], picked[2]);
    }

    private int leastLike(int a, int b) {
        int best = -1;
        for (int k = 0; k < names.size(); k++) {
            if (k != a && k != b && (best < 0 || nearest(k, a, b) < nearest(best, a, b))) {
                best = k;
            }
        }
        return best;
    }

    private double nearest(int k, int a, int b) {
        return Math.max(likeness.of(k, a), likeness.of(k, b));
    }

    private double closest(ClassTriple trio) {
        return Math.max(
                likeness.of(trio.a(), trio.b()),
                Math.max(likeness.of(trio.b(), trio.c()), likeness.of(trio.a(), trio.c())));
    }
}
