package smoothscope.problem;

/** Three templates that span no plane: equal, on one line, or not finite. */
public final class DegenerateTemplates extends Problem {
    public DegenerateTemplates(String why) {
        super(
                "These three classes span no plane: " + why + ".",
                "Choose three other classes, or another snapshot.",
                null);
    }
}
