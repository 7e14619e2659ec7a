/** What the networks on the screen would tell a student: computed from logits alone, when it is asked for. */
@NullMarked
package smoothscope.session.teaching;

import org.jspecify.annotations.NullMarked;
