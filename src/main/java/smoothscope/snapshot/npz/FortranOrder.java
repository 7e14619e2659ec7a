package smoothscope.snapshot.npz;

/** Where the elements of an array lie whose first index runs fastest. */
final class FortranOrder {
    private FortranOrder() {}

    /** For each element, last index fastest, its place in the file. */
    static int[] places(int[] shape, int count) {
        int[] places = new int[count];
        int[] index = new int[shape.length];
        for (int i = 0; i < count; i++) {
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                places[i] = places[i] * shape[axis] + index[axis];
            }
            for (int axis = shape.length - 1; axis >= 0 && ++index[axis] == shape[axis]; axis--) {
                index[axis] = 0;
            }
        }
        return places;
    }
}
