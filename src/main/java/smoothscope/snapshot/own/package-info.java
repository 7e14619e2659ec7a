/** Arrays that users saved themselves, under the names that they use. */
@NullMarked
package smoothscope.snapshot.own;

import org.jspecify.annotations.NullMarked;
