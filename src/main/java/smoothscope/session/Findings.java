package smoothscope.session;

/** The numbers of what is on the screen, and what they amount to. */
public record Findings(Comparison comparison, Verdict verdict) {}
