/** NumPy's .npz archives and .npy arrays, read and written in plain Java; knows nothing of recordings. */
@NullMarked
package smoothscope.snapshot.npz;

import org.jspecify.annotations.NullMarked;
