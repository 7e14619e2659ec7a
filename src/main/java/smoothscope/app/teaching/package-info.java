/** What the networks on the screen would tell a student, beside the picture. */
@NullMarked
package smoothscope.app.teaching;

import org.jspecify.annotations.NullMarked;
