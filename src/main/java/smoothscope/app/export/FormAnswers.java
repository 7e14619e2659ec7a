package smoothscope.app.export;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import smoothscope.app.model.CoalescingQueue;
import smoothscope.problem.Problem;

/**
 * What is made of a form's contents, away from the screen. Only of its present contents is anything told: what was made of earlier ones is of no
 * use any more, least of all where the present ones are refused.
 *
 * @param <Q> what a form asks for
 * @param <R> what is made of it
 */
final class FormAnswers<Q, R> {
    private record Asked<Q>(int number, Q wanted) {}

    private record Answer<R>(int number, Optional<R> made, Optional<Problem> refused) {}

    private final Consumer<Problem> refused;
    private final Consumer<R> done;
    private final CoalescingQueue<Asked<Q>, Answer<R>> queue;
    private int asked;

    /**
     * @param worker makes it
     * @param screen hears of it
     * @param done hears of what was made
     * @param refused hears why nothing can be made
     * @param failed hears of what nobody expected
     */
    FormAnswers(
            Executor worker,
            Executor screen,
            Function<Q, R> work,
            Consumer<R> done,
            Consumer<Problem> refused,
            Consumer<Throwable> failed) {
        this.refused = refused;
        this.done = done;
        this.queue = new CoalescingQueue<>(worker, screen, question -> answer(question, work), this::tell, failed);
    }

    private static <Q, R> Answer<R> answer(Asked<Q> question, Function<Q, R> work) {
        try {
            return new Answer<>(question.number(), Optional.of(work.apply(question.wanted())), Optional.empty());
        } catch (Problem refused) {
            return new Answer<>(question.number(), Optional.empty(), Optional.of(refused));
        }
    }

    /** @param wanted reads the form; a problem says what is wrong with it */
    void ask(Supplier<Q> wanted) {
        asked++;
        try {
            queue.request(new Asked<>(asked, wanted.get()));
        } catch (Problem problem) {
            refused.accept(problem);
        }
    }

    private void tell(Answer<R> answer) {
        if (answer.number() == asked) {
            answer.made().ifPresent(done);
            answer.refused().ifPresent(refused);
        }
    }
}
