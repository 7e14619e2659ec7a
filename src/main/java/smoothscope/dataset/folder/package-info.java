/** Folders of pictures, a class each. */
@NullMarked
package smoothscope.dataset.folder;

import org.jspecify.annotations.NullMarked;
