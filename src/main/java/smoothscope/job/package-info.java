/** A long piece of work: progress, rate, time left, cancel. Knows no screen. */
@NullMarked
package smoothscope.job;

import org.jspecify.annotations.NullMarked;
