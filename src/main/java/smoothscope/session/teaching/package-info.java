/** What the networks on the screen would tell a student, and who is seen elsewhere by the other: computed from logits alone, when asked for. */
@NullMarked
package smoothscope.session.teaching;

import org.jspecify.annotations.NullMarked;
