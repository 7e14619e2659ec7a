package smoothscope.session.view;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import smoothscope.plane.ClassTriple;
import smoothscope.plane.Templates;

/** Three classes worth looking at, found from the names and the templates of a recording. */
public final class Suggestions {
    private static final List<List<String>> DISTINCT = List.of(
            List.of("0", "1", "4"),
            List.of("ring", "triangle", "five-pointed star"),
            List.of("trouser", "bag", "ankle boot"));

    private final List<String> names;
    private final int[] candidates;
    private final TemplateSimilarity likeness;

    /** @param templates of the snapshot whose likenesses count */
    public Suggestions(List<String> names, Templates templates) {
        this(names, templates, IntStream.range(0, names.size()).boxed().toList());
    }

    /** @param candidates the classes that may be suggested, at least three */
    public Suggestions(List<String> names, Templates templates, List<Integer> candidates) {
        this.names = names;
        this.candidates = candidates.stream().mapToInt(Integer::intValue).toArray();
        this.likeness = new TemplateSimilarity(templates);
    }

    /** What to show first: the paper's trio where the classes are there, else the first three. */
    public static ClassTriple first(List<String> names) {
        List<ClassTriple> trios = paper(names);
        return trios.isEmpty() ? new ClassTriple(0, 1, 2) : trios.get(0);
    }

    /** Three classes that nobody takes for each other, where such are known by name; else what to show first. */
    public static ClassTriple distinct(List<String> names) {
        return DISTINCT.stream()
                .filter(names::containsAll)
                .map(trio -> new ClassTriple(
                        names.indexOf(trio.get(0)), names.indexOf(trio.get(1)), names.indexOf(trio.get(2))))
                .findFirst()
                .orElseGet(() -> first(names));
    }

    /** The paper's trios whose three classes are all among the names. */
    public static List<ClassTriple> paper(List<String> names) {
        return PaperRow.ALL.stream().flatMap(row -> row.among(names).stream()).toList();
    }

    /** The paper's trios among the classes that may be suggested. */
    public List<ClassTriple> papers() {
        return paper(names).stream().filter(this::may).toList();
    }

    private boolean may(ClassTriple trio) {
        return IntStream.of(trio.a(), trio.b(), trio.c())
                .allMatch(k -> IntStream.of(candidates).anyMatch(each -> each == k));
    }

    /** The paper's first trio, where its classes are there. */
    public Optional<ClassTriple> paper() {
        return paper(names).stream().findFirst();
    }

    /** The two classes whose templates are most alike, and the one least like either. */
    public ClassTriple alikePairAndThird() {
        int a = candidates[0];
        int b = candidates[1];
        for (int i = 0; i < candidates.length; i++) {
            for (int j = i + 1; j < candidates.length; j++) {
                if (likeness.of(candidates[i], candidates[j]) > likeness.of(a, b)) {
                    a = candidates[i];
                    b = candidates[j];
                }
            }
        }
        return new ClassTriple(a, b, leastLike(a, b));
    }

    /** Three classes whose templates are as little alike as can be: the least alike pair and the one least like either. */
    public ClassTriple mostSeparable() {
        ClassTriple best = new ClassTriple(candidates[0], candidates[1], candidates[2]);
        for (int i : candidates) {
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
        int[] picked = random.ints(0, candidates.length).distinct().limit(3).toArray();
        return new ClassTriple(candidates[picked[0]], candidates[picked[1]], candidates[picked[2]]);
    }

    private int leastLike(int a, int b) {
        int best = -1;
        for (int k : candidates) {
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
