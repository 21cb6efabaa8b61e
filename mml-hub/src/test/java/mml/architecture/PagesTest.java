package mml.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/**
 * What pages use is compiled to WebAssembly: some classes do not exist there, some methods give other bits, and some
 * weigh more than the page. Nor may anything there depend on the clock or the machine.
 */
class PagesTest {
    /** Exactly rounded by their definition, or not rounded at all. */
    private static final Set<String> MATH = Set.of(
            "abs",
            "absExact",
            "addExact",
            "ceil",
            "decrementExact",
            "floor",
            "floorDiv",
            "floorMod",
            "incrementExact",
            "max",
            "min",
            "multiplyExact",
            "negateExact",
            "signum",
            "sqrt",
            "subtractExact",
            "toIntExact");

    @Test
    void elementaryFunctionsAreOurOwn() {
        forbid("Math beyond " + MATH, (owner, name) -> owner.equals("java.lang.Math") && !MATH.contains(name));
        forbid("StrictMath", (owner, name) -> owner.equals("java.lang.StrictMath"));
        Set<String> exact = Set.of("abs", "getExponent", "scalb");
        forbid(
                "FastMath beyond " + exact,
                (owner, name) -> owner.equals("org.apache.commons.math3.util.FastMath") && !exact.contains(name));
    }

    @Test
    void nothingIsFormattedOrMatched() {
        Set<String> methods = Set.of(
                "format",
                "formatted",
                "indent",
                "lines",
                "matches",
                "replaceAll",
                "replaceFirst",
                "split",
                "stripIndent");
        forbid(
                "String methods " + methods,
                (owner, name) -> owner.equals("java.lang.String") && methods.contains(name));
        forbidPackages("java.text..", "java.util.regex..");
        forbidClasses("java.util.Formatter", "java.util.Scanner");
    }

    @Test
    void randomNumbersAreOurOwn() {
        forbidPackages("java.security..", "java.util.random..");
        forbidClasses("java.util.Random", "java.util.SplittableRandom", "java.util.UUID");
        forbid("Collections.shuffle", (owner, name) -> owner.equals("java.util.Collections") && name.equals("shuffle"));
    }

    @Test
    void nothingIsReflected() {
        Set<String> harmless = Set.of("cast", "desiredAssertionStatus", "getName", "getSimpleName", "isInstance");
        forbid(
                "Class beyond " + harmless,
                (owner, name) -> owner.equals("java.lang.Class") && !harmless.contains(name));
        forbidPackages("java.lang.reflect..");
    }

    @Test
    void thereAreNoFilesNoWindowsNoThreads() {
        forbidPackages(
                "java.awt..",
                "java.net..",
                "java.nio.channels..",
                "java.nio.file..",
                "java.util.concurrent..",
                "javax..");
        forbidClasses(
                "java.io.File",
                "java.io.FileInputStream",
                "java.io.FileOutputStream",
                "java.lang.Process",
                "java.lang.Runtime");
        Set<String> interrupts = Set.of("currentThread", "isInterrupted");
        forbid(
                "Thread beyond " + interrupts,
                (owner, name) -> owner.equals("java.lang.Thread") && !interrupts.contains(name));
        forbid("parallel work", (owner, name) -> owner.startsWith("java.") && name.startsWith("parallel"));
    }

    @Test
    void thereIsNoClockAndNoLocale() {
        forbidPackages("java.time..");
        forbidClasses("java.util.Calendar", "java.util.Date", "java.util.TimeZone");
        forbid(
                "System beyond arraycopy",
                (owner, name) -> owner.equals("java.lang.System") && !name.equals("arraycopy"));
        forbid("the default locale", (owner, name) -> owner.equals("java.util.Locale") && name.equals("getDefault"));
    }

    @Test
    void whatPagesUseIsForPages() {
        ArrowsTest.check(classes()
                .that(Project.ON_PAGES)
                .should()
                .onlyDependOnClassesThat(Project.ON_PAGES.or(DescribedPredicate.not(resideInAnyPackage("mml..")))));
    }

    private static void forbidPackages(String... names) {
        ArrowsTest.check(noClasses()
                .that(Project.ON_PAGES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(names));
    }

    private static void forbidClasses(String... names) {
        for (String name : names)
            ArrowsTest.check(noClasses()
                    .that(Project.ON_PAGES)
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName(name));
    }

    private static void forbid(String what, BiPredicate<String, String> ownerAndName) {
        ArrowsTest.check(noClasses()
                .that(Project.ON_PAGES)
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        what,
                        (JavaAccess<?> access) ->
                                ownerAndName.test(access.getTargetOwner().getName(), access.getName()))));
    }
}
