/** Recordings in files: read, written, joined. */
@NullMarked
package smoothscope.snapshot.file;

import org.jspecify.annotations.NullMarked;
