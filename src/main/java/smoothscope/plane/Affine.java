package smoothscope.plane;

/**
 * The function {@code u·du + v·dv + constant} on the class plane.
 *
 * @param du slope along u
 * @param dv slope along v
 * @param constant value at the origin
 */
public record Affine(double du, double dv, double constant) {
    public double at(double u, double v) {
        return du * u + dv * v + constant;
    }

    public Affine minus(Affine other) {
        return new Affine(du - other.du, dv - other.dv, constant - other.constant);
    }

    /** The function a share {@code t} of the way from this one to that one. */
    public Affine towards(Affine there, double t) {
        return new Affine(
                du + t * (there.du - du), dv + t * (there.dv - dv), constant + t * (there.constant - constant));
    }
}
