package smoothscope.network.checkpoint;

import java.io.IOException;
import smoothscope.network.checkpoint.Pickled.Storage;

/** The numbers of a checkpoint, apart from its pickle. */
interface Storages {
    /** How many bytes of a storage are in the file; −1 where there is none of its key. */
    long bytes(Storage storage);

    /** A stretch of a storage's bytes. */
    byte[] read(Storage storage, long from, int count) throws IOException;
}
