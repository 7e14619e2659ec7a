package smoothscope.problem;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter that takes the English of a {@link Sentence}: a constant text with gaps as {@link String#format} has them, {@code %%} for a percent sign.
 * What is handed to such a parameter is looked for by {@code TranslationsTest}, which wants it in every language of the window.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Template {}
