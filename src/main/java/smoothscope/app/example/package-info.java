/** The card of the example under the pointer. */
@NullMarked
package smoothscope.app.example;

import org.jspecify.annotations.NullMarked;
