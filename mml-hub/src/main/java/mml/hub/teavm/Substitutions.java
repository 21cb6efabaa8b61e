package mml.hub.teavm;

import org.teavm.extension.spi.substitution.SubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/** Tells TeaVM which classes of the libraries are replaced in the page. */
public final class Substitutions implements SubstitutionPolicy {
    @Override
    public void contribute(SubstitutionSink sink) {
        sink.substitutePackage("org.apache.commons.math3.exception.util", "mml.hub.teavm");
    }
}
