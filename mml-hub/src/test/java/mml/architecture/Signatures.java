package mml.architecture;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** What the parameters and the result of a method are made of. */
final class Signatures {
    private Signatures() {}

    static ArchCondition<JavaMethod> name(String packageName) {
        return new ArchCondition<>("name a type of " + packageName) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean named = Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                        .anyMatch(type -> type.getPackageName().startsWith(packageName));
                events.add(new SimpleConditionEvent(method, named, method.getFullName() + " names " + packageName));
            }
        };
    }
}
