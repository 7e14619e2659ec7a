package smoothscope.session;

/**
 * The numbers of what is on the screen, what they are made of, and what they amount to.
 *
 * @param without what the first network's numbers are made of
 * @param with what the second network's numbers are made of
 */
public record Findings(Comparison comparison, Verdict verdict, Workings without, Workings with) {}
