/** Figures and diagrams as files. */
@NullMarked
package smoothscope.figure.file;

import org.jspecify.annotations.NullMarked;
