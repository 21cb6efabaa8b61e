package mml.cli;

import mml.data.Quoted;
import mml.exact.PrimeField;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --mod P}: the commands over fractions, over the field with P elements instead. */
final class Modulo {
    private Modulo() {}

    static OptionSpec option() {
        return Options.text("--mod", "P", "Calculate modulo the prime P, in the field with P elements.");
    }

    /**
     * The field that was asked for; null for fractions.
     *
     * @throws IllegalArgumentException if the number is no prime
     */
    static @Nullable PrimeField field(Run run) {
        String text = run.settings().find("--mod", String.class);
        if (text == null) return null;
        if (!text.strip().matches("[0-9]{1,10}"))
            throw new IllegalArgumentException("--mod is " + Quoted.of(text) + ", expected a prime such as 7");
        return new PrimeField(Long.parseLong(text.strip()));
    }
}
