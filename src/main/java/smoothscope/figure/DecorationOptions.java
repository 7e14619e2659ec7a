package smoothscope.figure;

/**
 * Which decorations a figure has that explains itself.
 *
 * @param tight whether its margins are as narrow as its text allows, for a page that has margins of its own
 */
public record DecorationOptions(boolean title, boolean caption, LegendPosition legend, boolean tight) {
    /** All of them, with margins. */
    public static final DecorationOptions ALL = new DecorationOptions(true, true, LegendPosition.OUTSIDE, false);

    /** In a paper that has its own caption. */
    public static final DecorationOptions PAPER = new DecorationOptions(false, false, LegendPosition.OUTSIDE, true);
}
