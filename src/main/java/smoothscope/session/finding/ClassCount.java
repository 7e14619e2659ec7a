package smoothscope.session.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import smoothscope.session.Row;
import smoothscope.session.Session;
import smoothscope.session.view.Selection;
import smoothscope.session.view.ViewState;
import smoothscope.snapshot.Split;

/**
 * The chosen examples of one class.
 *
 * @param label the true class
 * @param errors how many of them each row's network gets wrong, of those that its recording holds
 */
public record ClassCount(int label, int training, int validation, List<Integer> errors) {
    public ClassCount {
        errors = List.copyOf(errors);
    }

    /** The chosen examples class by class, in the order of the classes; a class without any is left out. */
    public static List<ClassCount> of(Session session, ViewState state, Selection chosen) {
        return of(chosen, session.measuredRows(state));
    }

    static List<ClassCount> of(Selection chosen, List<Row> networks) {
        TreeMap<Integer, int[]> byClass = new TreeMap<>();
        for (int example : chosen.rows()) {
            count(example, networks, byClass);
        }
        return byClass.entrySet().stream()
                .map(each -> new ClassCount(
                        each.getKey(),
                        each.getValue()[0],
                        each.getValue()[1],
                        Arrays.stream(each.getValue()).skip(2).boxed().toList()))
                .toList();
    }

    /** Adds an example to its class's numbers: of training, of validation examples, and of each network's errors. */
    private static void count(int example, List<Row> networks, Map<Integer, int[]> byClass) {
        boolean known = false;
        for (int i = 0; i < networks.size(); i++) {
            Row each = networks.get(i);
            OptionalInt held = each.source().numbering().row(example);
            if (held.isPresent()) {
                int row = held.getAsInt();
                int label = each.recording().examples().label(row);
                int[] numbers = byClass.computeIfAbsent(
                        each.source().numbering().number(label), unknown -> new int[2 + networks.size()]);
                if (!known) {
                    numbers[each.recording().examples().split(row) == Split.TRAIN ? 0 : 1]++;
                }
                known = true;
                numbers[2 + i] += each.network().predicted()[row] == label ? 0 : 1;
            }
        }
    }
}
