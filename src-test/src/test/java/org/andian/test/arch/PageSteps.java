package org.andian.test.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;

import org.andian.test.arch.ElChains.Step;
import org.andian.test.arch.PageTypes.Known;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the steps of a chain find in a type, as the server looks for it: in a record its components
 * alone, in a list its places, in a map its keys, in any other class what has a getter; in all of
 * them the public methods.
 */
final class PageSteps {

    private PageSteps() {}

    /** What a step leads to; the type is null where it is there and nobody can say what it is. */
    record Found(boolean there, Known type) {

        static final Found NOTHING = new Found(false, null);
        static final Found SOMETHING = new Found(true, null);
    }

    /** Whether it can be looked into: neither a number nor a class of a library not at hand. */
    private static boolean isOpen(Known type) {
        return !type.raw().isArray() && !type.raw().getMembers().isEmpty();
    }

    /** Where all the steps lead to; the last may be the name of an action. */
    static Found end(Known start, List<Step> steps, boolean action) {
        Found at = new Found(true, start);
        for (int next = 0; next < steps.size() && at.there(); next++) {
            if (at.type() == null || !isOpen(at.type())) {
                return Found.SOMETHING;
            }
            boolean last = next == steps.size() - 1;
            at = next(at.type(), steps.get(next), action && last);
        }
        return at;
    }

    private static Found next(Known type, Step step, boolean action) {
        return switch (step.kind()) {
            case BRACKETS -> Found.SOMETHING;
            case CALL -> call(type, step.name(), step.arguments());
            case PROPERTY -> {
                Found property = property(type, step.name());
                yield action && !property.there() ? action(type, step.name()) : property;
            }
        };
    }

    private static Found property(Known type, String name) {
        if (type.raw().isAssignableTo(Map.class) || type.raw().isAssignableTo(Optional.class)) {
            return Found.SOMETHING;
        }
        if (type.raw().isAssignableTo(List.class)) {
            return Found.NOTHING;
        }
        return type.raw().isRecord() ? component(type, name) : getter(type, name);
    }

    private static Found component(Known type, String name) {
        return type.raw().getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> field.getName().equals(name))
                .findFirst()
                .map(JavaField::getType)
                .map(found -> new Found(true, PageTypes.resolved(found, type.bindings())))
                .orElse(Found.NOTHING);
    }

    private static Found getter(Known type, String name) {
        String ending = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return method(
                type,
                method ->
                        method.getRawParameterTypes().isEmpty()
                                && (method.getName().equals("get" + ending)
                                        || method.getName().equals("is" + ending)
                                                && isBoolean(method)));
    }

    private static Found call(Known type, String name, int arguments) {
        return method(
                type,
                method ->
                        method.getName().equals(name)
                                && takes(method.getRawParameterTypes(), arguments));
    }

    /** An array at the end takes any number, as the last parameter of many a method does. */
    private static boolean takes(List<JavaClass> parameters, int arguments) {
        boolean open = !parameters.isEmpty() && parameters.getLast().isArray();
        return parameters.size() == arguments || open && parameters.size() - 1 <= arguments;
    }

    /** A method named without parentheses, as the action of a button. */
    private static Found action(Known type, String name) {
        return method(type, method -> method.getName().equals(name));
    }

    private static boolean isBoolean(JavaMethod method) {
        return method.getRawReturnType().getName().equals("boolean");
    }

    private static Found method(Known type, Predicate<JavaMethod> wanted) {
        List<Known> lineage = PageTypes.lineage(type);
        for (Known owner : lineage) {
            Optional<JavaMethod> found =
                    owner.raw().getMethods().stream()
                            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                            .filter(method -> !method.getModifiers().contains(JavaModifier.BRIDGE))
                            .filter(wanted)
                            .findFirst();
            if (found.isPresent()) {
                JavaType result = found.get().getReturnType();
                return new Found(true, PageTypes.resolved(result, owner.bindings()));
            }
        }
        boolean allSeen = lineage.stream().noneMatch(owner -> isUnread(owner.raw()));
        return allSeen ? Found.NOTHING : Found.SOMETHING;
    }

    /** A class of a library the tests run without: its name is known, nothing of what it offers. */
    private static boolean isUnread(JavaClass type) {
        return !type.getName().startsWith("java.")
                && !type.getName().startsWith("org.andian")
                && type.getMembers().isEmpty();
    }
}
