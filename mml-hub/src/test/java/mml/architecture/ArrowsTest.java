package mml.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which package may use which: the arrows of docs/ARCHITECTURE.md. */
class ArrowsTest {
    @Test
    void everyPackageHasItsPlace() {
        Set<String> known = Project.MODULES.stream().flatMap(List::stream).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        Project.CLASSES.forEach(type -> {
            String name = type.getPackageName().replaceFirst("^mml\\.(\\w+).*", "$1");
            boolean door = name.equals("mml"); // LinearAlgebra, which stands before all of the core
            if (!door && !known.contains(name)) unknown.add(name);
        });
        assertEquals(Set.of(), unknown, "packages without a place in Project.CORE or Project.MODULES");
        assertTrue(Project.CLASSES.contain("mml.exact.RowReduction"), "the classes were found");
    }

    @Test
    void packagesOfTheCoreUseOnlyThoseBelow() {
        for (int i = 0; i < Project.CORE.size(); i++)
            check(noClasses()
                    .that()
                    .resideInAPackage("mml." + Project.CORE.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(Project.inside(Project.CORE.subList(i + 1, Project.CORE.size()))));
    }

    @Test
    void modulesUseOnlyThoseBelow() {
        List<String> above = new ArrayList<>();
        for (int i = Project.MODULES.size() - 1; i >= 0; i--) {
            check(noClasses()
                    .that()
                    .resideInAnyPackage(Project.inside(Project.MODULES.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(Project.inside(above)));
            above.addAll(Project.MODULES.get(i));
        }
    }

    @Test
    void noPackageHasACircle() {
        check(slices().matching("mml.(**)").should().beFreeOfCycles());
    }

    @Test
    void scenesOfOnePackageKnowThoseOfNoOther() {
        check(slices().matching("mml.viz.scene.(*)..").should().notDependOnEachOther());
    }

    @Test
    void theCoreUsesNothingButCommonsMath() {
        check(classes()
                .that()
                .resideInAnyPackage(Project.inside(Project.CORE))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "mml..", "org.apache.commons.math3..", "org.jspecify.annotations.."));
    }

    @Test
    void drawingUsesNoLibrary() {
        check(classes()
                .that()
                .resideInAnyPackage("mml.viz.svg..", "mml.viz.plot..", "mml.viz.scene..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "mml..", "org.apache.commons.math3..", "org.jspecify.annotations.."));
    }

    @Test
    void commonsMathIsNamedInSignaturesOfExactAndCommonsOnly() {
        check(noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(Project.inside(Project.CORE.stream()
                        .filter(name -> !Set.of("exact", "commons").contains(name))
                        .toList()))
                .and()
                .areDeclaredInClassesThat()
                .haveNameNotMatching(
                        "mml\\.(probability\\.(JointTable|BayesRule)|model\\.(Network|Enumeration))") // as fractions
                .should(Signatures.name("org.apache.commons.math3")));
    }

    @Test
    void xchartInternalsStayBehindOneClass() {
        Set<String> users = Project.CLASSES.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(d -> d.getTargetClass().getPackageName().startsWith("org.knowm.xchart.internal")))
                .map(type -> type.getName().replaceFirst("\\$.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(users.size() <= 1, "one adapter, not " + users);
    }

    static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(Project.CLASSES);
    }
}
