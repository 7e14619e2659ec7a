package smoothscope.dataset.drawn;

/**
 * Where and how a shape lies in an image.
 *
 * @param x centre in pixels from the left
 * @param y centre in pixels from the top
 * @param radius pixels of one unit of the shape
 * @param turn rotation in radians
 * @param stretch factor along one axis, whose inverse acts along the other; 1 leaves the shape as it is
 * @param axis direction of the stretch in radians
 */
record Placement(double x, double y, double radius, double turn, double stretch, double axis) {
    /** The shape as it lies in the image, with distances in pixels (to first order where stretched). */
    Outline of(Outline shape) {
        double cosTurn = StrictMath.cos(turn - axis);
        double sinTurn = StrictMath.sin(turn - axis);
        double cosAxis = StrictMath.cos(axis);
        double sinAxis = StrictMath.sin(axis);
        return (px, py) -> {
            double dx = (px - x) / radius;
            double dy = (py - y) / radius;
            double along = (dx * cosAxis + dy * sinAxis) / stretch;
            double across = (dy * cosAxis - dx * sinAxis) * stretch;
            double sx = along * cosTurn + across * sinTurn;
            double sy = across * cosTurn - along * sinTurn;
            return radius * shape.distance(sx, sy);
        };
    }
}
