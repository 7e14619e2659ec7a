/** An open recording, or two beside each other: opened, paired, shown in rows of panels, exported. Knows no screen. */
@NullMarked
package smoothscope.session;

import org.jspecify.annotations.NullMarked;
