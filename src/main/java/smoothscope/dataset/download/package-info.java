/** Data sets from their publishers: downloaded, resumed, verified, unpacked and put into place. */
@NullMarked
package smoothscope.dataset.download;

import org.jspecify.annotations.NullMarked;
