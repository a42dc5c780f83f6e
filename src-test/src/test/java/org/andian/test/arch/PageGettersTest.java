package org.andian.test.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMethod;

import jakarta.ejb.Stateless;
import jakarta.inject.Named;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A page names the same figure in several places, and Faces asks for each of them, some even twice:
 * a getter that asks a door keeps the answer, in a field or for the request.
 */
class PageGettersTest {

    private static final String KEEPER = "org.andian.web.frame.ReadOnce";

    @Test
    void noGetterAsksADoorAtEveryEvaluation() {
        Set<String> forgetful = new TreeSet<>();
        List<JavaMethod> getters =
                Production.SERVER.stream()
                        .filter(type -> type.isAnnotatedWith(Named.class))
                        .flatMap(PageGettersTest::getters)
                        .toList();
        getters.stream()
                .filter(getter -> asksADoor(getter, new HashSet<>()))
                .map(JavaMethod::getFullName)
                .forEach(forgetful::add);
        assertFalse(getters.isEmpty(), "no page has a getter");
        assertEquals(Set.of(), forgetful);
    }

    private static Stream<JavaMethod> getters(JavaClass type) {
        return type.getAllMethods().stream()
                .filter(method -> method.getRawParameterTypes().isEmpty())
                .filter(method -> method.getName().matches("(get|is)[A-Z].*"));
    }

    /**
     * Also by what else it calls of its own class, unless something on the way keeps the answer.
     */
    private static boolean asksADoor(JavaMethod method, Set<JavaMethod> seen) {
        return seen.add(method)
                && !keepsTheAnswer(method)
                && (method.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> isDoor(call.getTargetOwner()))
                        || method.getMethodCallsFromSelf().stream()
                                .filter(call -> call.getTargetOwner().equals(method.getOwner()))
                                .map(call -> call.getTarget().resolveMember())
                                .flatMap(Optional::stream)
                                .anyMatch(own -> asksADoor(own, seen)));
    }

    private static boolean isDoor(JavaClass type) {
        return type.isAnnotatedWith(Stateless.class);
    }

    private static boolean keepsTheAnswer(JavaMethod method) {
        return method.getFieldAccesses().stream()
                        .map(JavaFieldAccess::getAccessType)
                        .anyMatch(AccessType.SET::equals)
                || method.getMethodCallsFromSelf().stream()
                        .map(JavaAccess::getTargetOwner)
                        .map(JavaClass::getName)
                        .anyMatch(KEEPER::equals);
    }
}
