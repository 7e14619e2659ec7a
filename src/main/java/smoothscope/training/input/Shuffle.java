package smoothscope.training.input;

import java.util.Random;

/** Random orders. */
final class Shuffle {
    private Shuffle() {}

    /** The numbers {@code 0 … size − 1} in a random order (Fisher and Yates). */
    static int[] permutation(int size, Random random) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
