/** The one thread that owns native memory: its queue, its loading, its status. */
@NullMarked
package smoothscope.engine;

import org.jspecify.annotations.NullMarked;
