package mml.certified;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mml.trace.Certificate;
import org.junit.jupiter.api.Test;

/** Every class that certifies something has a case in which its certificate is compared with the truth. */
class EveryCertificateTest {
    private static final Set<String> CASES = Stream.of(
                    CertifiedCalculusTest.CASES,
                    CertifiedDecompositionTest.CASES,
                    CertifiedExactTest.CASES,
                    CertifiedGeometryTest.CASES,
                    CertifiedGraphsTest.CASES,
                    CertifiedOptimizationTest.CASES,
                    CertifiedProbabilityTest.CASES,
                    CertifiedReductionTest.CASES,
                    CertifiedRegressionTest.CASES,
                    CertifiedSpectralTest.CASES,
                    CertifiedSvmTest.CASES,
                    CertifiedValidationTest.CASES)
            .flatMap(claims -> claims.names().stream())
            .map(name -> name.replaceAll("\\W.*", ""))
            .collect(Collectors.toUnmodifiableSet());

    /** Results of several algorithms, and the case of one of them. */
    private static final Map<String, String> RESULT_OF =
            Map.of("Solution", "Gmres", "EigenIteration", "PowerIteration", "Minimum", "Bfgs", "EmResult", "Em");

    @Test
    void eachHasItsCase() throws IOException, ClassNotFoundException {
        Path classes = Path.of("target/classes");
        Set<String> without = new TreeSet<>();
        int seen = 0;
        for (Path file : files(classes.resolve("mml"))) {
            String name = classes.relativize(file)
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), ".");
            Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
            if (!certifies(type)) continue;
            seen++;
            Class<?> outer = type.getNestHost();
            String result = outer.getSimpleName();
            if (!CASES.contains(RESULT_OF.getOrDefault(result, result))) without.add(type.getName());
        }
        assertEquals(Set.of(), without);
        assertTrue(seen > 100, seen + " classes with a certificate");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(f -> f.toString().endsWith(".class") && !f.endsWith("package-info.class"))
                    .toList();
        }
    }

    private static boolean certifies(Class<?> type) {
        if (!Modifier.isPublic(type.getModifiers()) || type == Certificate.class) return false;
        for (Method m : type.getDeclaredMethods())
            if (m.getReturnType() == Certificate.class && Modifier.isPublic(m.getModifiers())) return true;
        return false;
    }
}
