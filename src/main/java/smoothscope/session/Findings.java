package smoothscope.session;

import java.util.List;

/**
 * The numbers of what is on the screen, what they are made of, and what they amount to.
 *
 * @param without what the first network's numbers are made of
 * @param with what the second network's numbers are made of
 * @param effects of two recordings, what smoothing does in each, as far as its row shows a network with smoothing; else empty
 */
public record Findings(Comparison comparison, Verdict verdict, Workings without, Workings with, List<Effect> effects) {
    /**
     * What smoothing does in one recording: its least α against the α of its row.
     *
     * @param recording its name
     */
    public record Effect(RecordingName recording, Comparison comparison, Verdict verdict) {}

    public Findings {
        effects = List.copyOf(effects);
    }
}
