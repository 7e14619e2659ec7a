package smoothscope.plane;

import smoothscope.problem.InvalidSetting;

/**
 * The three classes whose templates span the plane, in drawing order: A to the left, B to the right, C above.
 *
 * @param a index of class A in {@code [0, K)}
 * @param b index of class B in {@code [0, K)}
 * @param c index of class C in {@code [0, K)}
 */
public record ClassTriple(int a, int b, int c) {
    public ClassTriple {
        if (a == b || b == c || a == c) {
            throw new InvalidSetting("Three different classes are needed, got %s.", a + ", " + b + ", " + c);
        }
        if (a < 0 || b < 0 || c < 0) {
            throw new InvalidSetting("A class index cannot be negative, got %s, %s, %s.", a, b, c);
        }
    }

    /** The class at a place: 0 for A, 1 for B, 2 for C. */
    public int at(int place) {
        return switch (place) {
            case 0 -> a;
            case 1 -> b;
            case 2 -> c;
            default -> throw new IndexOutOfBoundsException(place);
        };
    }

    /** The place of a class in this triple (0, 1, 2), or −1 where it has none. */
    public int place(int label) {
        return label == a ? 0 : label == b ? 1 : label == c ? 2 : -1;
    }
}
