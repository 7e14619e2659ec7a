package smoothscope.snapshot;

import smoothscope.plane.ClassTriple;

/**
 * The examples of one split that are seen in the plane of three classes. Arrays are shared by the projections of all networks and must not be
 * changed.
 *
 * @param rows the examples' rows in the recording, ascending
 * @param places 0, 1, 2 for an example of class A, B, C; {@link Projection#OTHER} for one of another class
 * @param counts how many examples each place has
 */
record Members(ClassTriple triple, int[] rows, byte[] places, int[] counts) {
    Members(ClassTriple triple, int[] rows, byte[] places) {
        this(triple, rows, places, counts(places));
    }

    static int[] counts(byte[] places) {
        int[] counts = new int[Projection.OTHER + 1];
        for (byte place : places) {
            counts[place]++;
        }
        return counts;
    }
}
