package smoothscope.problem;

/** Three templates that span no plane: equal, on one line, or not finite. */
public final class DegenerateTemplates extends Problem {
    public DegenerateTemplates(@Template String why) {
        super(
                Sentence.of("These three classes span no plane: %s.", Sentence.of(why)),
                Sentence.of("Choose three other classes, or another snapshot."),
                null);
    }
}
