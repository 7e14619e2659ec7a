package smoothscope.app.plot;

/**
 * A sign of the picture under the pointer that is no example.
 *
 * @param slot of the class whose colour it bears; negative for a line between two
 */
public record Pointed(String heading, String explanation, int slot) {}
