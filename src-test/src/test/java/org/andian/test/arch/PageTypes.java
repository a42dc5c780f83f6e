package org.andian.test.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.core.domain.JavaWildcardType;

import jakarta.inject.Named;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The types pages deal with: those of the beans, and what the type parameters of all that they lead
 * to stand for.
 */
final class PageTypes {

    private static final Set<String> OF_MANY =
            Set.of("java.lang.Iterable", "org.primefaces.model.LazyDataModel");

    private PageTypes() {}

    /** A type with what its type parameters stand for; null where nobody can say. */
    record Known(JavaClass raw, List<Known> arguments) {

        Map<String, Known> bindings() {
            Map<String, Known> bindings = new HashMap<>();
            List<? extends JavaTypeVariable<?>> parameters = raw.getTypeParameters();
            for (int at = 0; at < Math.min(parameters.size(), arguments.size()); at++) {
                bindings.put(parameters.get(at).getName(), arguments.get(at));
            }
            return bindings;
        }
    }

    /** The beans by the names pages know them by. */
    static Map<String, Known> beans() {
        Map<String, Known> beans = new HashMap<>();
        for (JavaClass type : Production.SERVER) {
            if (type.isAnnotatedWith(Named.class)) {
                String given = type.getAnnotationOfType(Named.class).value();
                beans.put(
                        given.isEmpty() ? decapitalised(type) : given, new Known(type, List.of()));
            }
        }
        return beans;
    }

    /** The type of one of many, as a table goes through them row by row; null when unknown. */
    static Known one(Known many) {
        if (many == null) {
            return null;
        }
        Optional<JavaClass> component = many.raw().tryGetComponentType();
        if (component.isPresent()) {
            return new Known(component.get(), List.of());
        }
        return lineage(many).stream()
                .filter(type -> OF_MANY.contains(type.raw().getName()))
                .filter(type -> type.arguments().size() == 1)
                .findFirst()
                .map(type -> type.arguments().getFirst())
                .orElse(null);
    }

    /** The type itself first, then all it extends and implements. */
    static List<Known> lineage(Known type) {
        List<Known> lineage = new ArrayList<>(List.of(type));
        Stream.concat(type.raw().getSuperclass().stream(), type.raw().getInterfaces().stream())
                .map(above -> resolved(above, type.bindings()))
                .map(PageTypes::lineage)
                .forEach(lineage::addAll);
        return lineage;
    }

    static Known resolved(JavaType type, Map<String, Known> bindings) {
        return switch (type) {
            case JavaClass raw -> new Known(raw, List.of());
            case JavaParameterizedType full -> {
                List<Known> arguments = new ArrayList<>();
                full.getActualTypeArguments()
                        .forEach(one -> arguments.add(resolved(one, bindings)));
                yield new Known(full.toErasure(), arguments);
            }
            case JavaTypeVariable<?> variable ->
                    bindings.containsKey(variable.getName())
                            ? bindings.get(variable.getName())
                            : bound(variable.getUpperBounds(), bindings);
            case JavaWildcardType any -> bound(any.getUpperBounds(), bindings);
            default -> null;
        };
    }

    private static Known bound(List<JavaType> upper, Map<String, Known> bindings) {
        return upper.isEmpty() ? null : resolved(upper.getFirst(), bindings);
    }

    private static String decapitalised(JavaClass type) {
        String name = type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
