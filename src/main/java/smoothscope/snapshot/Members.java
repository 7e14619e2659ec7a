package smoothscope.snapshot;

import smoothscope.plane.ClassTriple;

/**
 * The examples of one split that are seen in the plane of three classes. Arrays are shared by the projections of all networks and must not be
 * changed.
 *
 * @param rows the examples' rows in the recording, ascending
 * @param slots 0, 1, 2 for an example of class A, B, C; {@link Projection#OTHER} for one of another class
 * @param counts how many examples each slot has
 */
record Members(ClassTriple triple, int[] rows, byte[] slots, int[] counts) {
    Members(ClassTriple triple, int[] rows, byte[] slots) {
        this(triple, rows, slots, counts(slots));
    }

    static int[] counts(byte[] slots) {
        int[] counts = new int[Projection.OTHER + 1];
        for (byte slot : slots) {
            counts[slot]++;
        }
        return counts;
    }
}
