package smoothscope.command.option;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number as it was typed, or says plainly that it is none. */
public final class DecimalConverter implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
        try {
            return Double.valueOf(text.strip());
        } catch (NumberFormatException notANumber) {
            throw new TypeConversionException("'" + text + "' is not a number");
        }
    }
}
