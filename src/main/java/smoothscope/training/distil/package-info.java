/** Students of a teacher: what it says of the images at a temperature, and the lessons of a paired run that follow from it. */
@NullMarked
package smoothscope.training.distil;

import org.jspecify.annotations.NullMarked;
