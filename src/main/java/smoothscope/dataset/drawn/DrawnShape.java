package smoothscope.dataset.drawn;

import java.util.List;

/**
 * One of the ten shapes of the drawn set. Oval and rounded box, and the two stars, are the near-alike pairs. None has a left and a
 * right, so a mirrored image keeps its class.
 *
 * @param name the class's name
 * @param outline the shape, upright, of about unit radius
 */
record DrawnShape(String name, Outline outline) {
    private static final Outline HEART = Outline.circle(-0.5, -0.3, 0.56)
            .or(Outline.circle(0.5, -0.3, 0.56))
            .or(Outline.polygon(-0.94, 0.05, -0.4, -0.4, 0, -0.25, 0.4, -0.4, 0.94, 0.05, 0, 1.1));

    private static final Outline ARROW =
            Outline.polygon(0, -1.2, 0.95, -0.1, 0.36, -0.1, 0.36, 1.05, -0.36, 1.05, -0.36, -0.1, -0.95, -0.1);

    /** The classes, by label. */
    static final List<DrawnShape> ALL = List.of(
            new DrawnShape("oval", Outline.oval(1.12, 0.72)),
            new DrawnShape("rounded box", Outline.box(1.0, 0.63, 0.3)),
            new DrawnShape("five-pointed star", Outline.star(5, 1.2, 0.56)),
            new DrawnShape("six-pointed star", Outline.star(6, 1.18, 0.62)),
            new DrawnShape("ring", Outline.circle(0, 0, 0.8).band(0.26)),
            new DrawnShape("crescent", Outline.circle(0, 0.1, 1.1).without(Outline.circle(0, -0.5, 0.85))),
            new DrawnShape("triangle", Outline.polygon(0, -1.2, 1.04, 0.6, -1.04, 0.6)),
            new DrawnShape("cross", Outline.box(1.1, 0.34, 0.05).or(Outline.box(0.34, 1.1, 0.05))),
            new DrawnShape("heart", HEART),
            new DrawnShape("arrow", ARROW));

    static List<String> names() {
        return ALL.stream().map(DrawnShape::name).toList();
    }
}
