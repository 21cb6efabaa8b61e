package mml.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import mml.trace.Step;
import org.junit.jupiter.api.Test;

/** A step is an immutable value that says what happened and knows nothing of pictures. */
class StepsTest {
    private static final DescribedPredicate<JavaClass> STEPS =
            JavaClass.Predicates.assignableTo(Step.class).as("are steps");

    @Test
    void stepsAreRecords() {
        ArrowsTest.check(classes().that(STEPS).and().areNotInterfaces().should().beRecords());
    }

    @Test
    void stepsHoldNoArrays() {
        ArrowsTest.check(fields().that()
                .areDeclaredInClassesThat(STEPS)
                .should()
                .notHaveRawType(DescribedPredicate.describe("an array", JavaClass::isArray)));
    }
}
