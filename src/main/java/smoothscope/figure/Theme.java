package smoothscope.figure;

import java.awt.Color;

/**
 * The colours of a figure. The three classes wear colours of the Okabe–Ito family, which people with any common colour vision tell apart;
 * lighter ones on dark.
 */
public enum Theme {
    LIGHT(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x009E73),
            new Color(0xFFFFFF),
            new Color(0xFFFFFF),
            new Color(0xD0D7DE),
            new Color(0xEFF1F4),
            new Color(0x1F2328),
            new Color(0x59636E),
            new Color(0x8C959F),
            new Color(0xB5508A)),
    DARK(
            new Color(0x56B4E9),
            new Color(0xE69F00),
            new Color(0x2CC79A),
            new Color(0x0D1117),
            new Color(0x0D1117),
            new Color(0x30363D),
            new Color(0x1C2128),
            new Color(0xF0F6FC),
            new Color(0x9198A1),
            new Color(0x656C76),
            new Color(0xE08DBE)),
    /** As light, with classes that also differ in lightness, so that a greyscale print keeps them apart. */
    PRINT(
            new Color(0x00446E),
            new Color(0xC85400),
            new Color(0x5DBB95),
            new Color(0xFFFFFF),
            new Color(0xFFFFFF),
            new Color(0xC3C9D0),
            new Color(0xE9ECF0),
            new Color(0x1F2328),
            new Color(0x4A535D),
            new Color(0x8C959F),
            new Color(0x8A3A6C));

    private final Color a;
    private final Color b;
    private final Color c;
    private final Color page;
    private final Color panel;
    private final Color border;
    private final Color grid;
    private final Color ink;
    private final Color muted;
    private final Color others;
    private final Color gap;

    Theme(
            Color a,
            Color b,
            Color c,
            Color page,
            Color panel,
            Color border,
            Color grid,
            Color ink,
            Color muted,
            Color others,
            Color gap) {
        this.a = a;
        this.b = b;
        this.c = c;
        this.page = page;
        this.panel = panel;
        this.border = border;
        this.grid = grid;
        this.ink = ink;
        this.muted = muted;
        this.others = others;
        this.gap = gap;
    }

    /** The colour of a class by its slot: 0, 1, 2 for A, B, C; grey for any other. */
    public Color of(int slot) {
        return switch (slot) {
            case 0 -> a;
            case 1 -> b;
            case 2 -> c;
            default -> others;
        };
    }

    /** The colour of a class for a sign that stands on its examples: nearer the text's colour. */
    public Color strong(int slot) {
        Color color = of(slot);
        return new Color(
                mixed(color.getRed(), ink.getRed()),
                mixed(color.getGreen(), ink.getGreen()),
                mixed(color.getBlue(), ink.getBlue()));
    }

    private static int mixed(int colour, int ink) {
        return (int) Math.round(0.55 * colour + 0.45 * ink);
    }

    /** Around the panels. */
    public Color page() {
        return page;
    }

    /** Inside the panels. */
    public Color panel() {
        return panel;
    }

    public Color border() {
        return border;
    }

    public Color grid() {
        return grid;
    }

    /** Text that is read first, centroids and their triangle. */
    public Color ink() {
        return ink;
    }

    /** Text that is read second. */
    public Color muted() {
        return muted;
    }

    /** Examples of other classes than the three. */
    public Color others() {
        return others;
    }

    /** What is missing between confidence and accuracy; told apart from the classes' colours by any common colour vision. */
    public Color gap() {
        return gap;
    }

    /**
     * A colour for a place in an order, from 0 to 1: the viridis map without its palest part, darker along the order on light and lighter on
     * dark, so that the order survives greyscale.
     */
    public Color ordered(double share) {
        int[] stops = this != DARK
                ? new int[] {0x7AD151, 0x22A884, 0x2A788E, 0x414487, 0x440154}
                : new int[] {0x46508B, 0x2A788E, 0x22A884, 0x7AD151, 0xFDE725};
        double at = Math.max(0, Math.min(1, share)) * (stops.length - 1);
        int below = Math.min((int) at, stops.length - 2);
        return between(new Color(stops[below]), new Color(stops[below + 1]), at - below);
    }

    private static Color between(Color from, Color to, double share) {
        return new Color(
                (int) Math.round(from.getRed() + share * (to.getRed() - from.getRed())),
                (int) Math.round(from.getGreen() + share * (to.getGreen() - from.getGreen())),
                (int) Math.round(from.getBlue() + share * (to.getBlue() - from.getBlue())));
    }

    /** A colour with another opacity, from 0 to 255. */
    public static Color faded(Color color, int opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), opacity);
    }
}
