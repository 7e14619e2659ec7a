/** What networks are shown: the probe, batches, their augmentation and noise, and the one preprocessing for training and evaluation. */
@NullMarked
package smoothscope.training.input;

import org.jspecify.annotations.NullMarked;
