package mml.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** The classes of the project, and the names of its parts. */
final class Project {
    /** The packages of mml-core from the ground up: each may use those before it. */
    static final List<String> CORE = List.of(
            "kernel",
            "text",
            "matrix",
            "random",
            "trace",
            "iteration",
            "data",
            "exact",
            "decomposition",
            "spectral",
            "iterative",
            "geometry",
            "expression",
            "calculus",
            "probability",
            "optimization",
            "model",
            "regression",
            "reduction",
            "mixture",
            "svm",
            "pillars",
            "commons");

    /** The modules from the ground up, by their packages: each may use those before it. */
    static final List<List<String>> MODULES =
            List.of(CORE, List.of("viz"), List.of("demo", "cli"), List.of("hub"), List.of("bench"));

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("mml");

    /** What is compiled into the pages. Threads and files, data sets among them, are for the JVM only. */
    static final DescribedPredicate<JavaClass> ON_PAGES = JavaClass.Predicates.resideInAnyPackage(
                    inside(CORE.subList(0, CORE.size() - 1)))
            .or(JavaClass.Predicates.resideInAnyPackage(
                    "mml.viz.svg..", "mml.viz.plot..", "mml.viz.scene..", "mml.hub.widget.."))
            .and(DescribedPredicate.not(isOrIsInside(
                    "mml.kernel.Threads",
                    "mml.data.CsvFile",
                    "mml.data.FileRows",
                    "mml.data.Dataset",
                    "mml.data.Datasets",
                    "mml.data.MatrixMarket",
                    "mml.data.Npy",
                    "mml.data.NpyHeader")))
            .as("pages use");

    private Project() {}

    static String[] inside(List<String> packages) {
        return packages.stream().map(name -> "mml." + name + "..").toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> isOrIsInside(String... names) {
        return DescribedPredicate.describe(
                "one of " + String.join(", ", names),
                type -> List.of(names).contains(type.getName().replaceFirst("\\$.*", "")));
    }
}
