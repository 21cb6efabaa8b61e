package mml.hub.teavm;

import java.util.Locale;
import org.apache.commons.math3.exception.util.Localizable;

/**
 * In the page this stands for the enum of the same name in Commons Math: only the messages that the core can reach,
 * instead of 310. A missing one stops the build of the page.
 */
public enum LocalizedFormats implements Localizable {
    ARITHMETIC_EXCEPTION("arithmetic exception"),
    DENOMINATOR("denominator"),
    FRACTION("fraction"),
    NULL_NOT_ALLOWED("null is not allowed"),
    NUMERATOR("numerator"),
    ZERO_DENOMINATOR("the denominator of {0}/{1} is zero");

    private final String message;

    LocalizedFormats(String message) {
        this.message = message;
    }

    @Override
    public String getSourceString() {
        return message;
    }

    @Override
    public String getLocalizedString(Locale locale) {
        return message;
    }
}
