/** Picture files as the field reads them: pixels, turned, cut and resized. */
@NullMarked
package smoothscope.dataset.picture;

import org.jspecify.annotations.NullMarked;
