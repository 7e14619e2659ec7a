/** The one thread that owns native memory: its queue, the lanes beside it, its loading, its status. */
@NullMarked
package smoothscope.engine;

import org.jspecify.annotations.NullMarked;
