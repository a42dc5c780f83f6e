package org.andian.portal.bulk;

import org.andian.portal.premises.Provider;
import org.andian.portal.premises.Providers;
import org.andian.portal.regulation.Lines;
import org.andian.portal.regulation.VenueGroup;
import org.andian.portal.scope.Scope;
import org.andian.portal.text.PlainText;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Things that a cell names by code or by name, in any language. A code goes before a name; a name
 * that several bear names none.
 */
final class Named<T> {

    private final Map<String, T> byCode = new HashMap<>();
    private final Map<String, Set<T>> byName = new HashMap<>();

    Named(Collection<T> all, Function<T, String> code, Function<T, List<String>> names) {
        for (T one : all) {
            if (code.apply(one) != null) {
                byCode.put(code.apply(one), one);
            }
            names.apply(one)
                    .forEach(
                            name ->
                                    byName.computeIfAbsent(name, any -> new LinkedHashSet<>())
                                            .add(one));
        }
    }

    static Named<VenueGroup> groups(Lines lines) {
        return new Named<>(
                lines.venueGroups(),
                VenueGroup::code,
                group -> List.of(group.nameZh(), group.nameEn()));
    }

    /** Those the caller may name. */
    static Named<Provider> providers(Providers providers, Scope scope) {
        return new Named<>(
                providers.list(scope), Provider::code, provider -> List.of(provider.name()));
    }

    boolean names(String text) {
        return byCode.containsKey(text) || byName.containsKey(text);
    }

    /**
     * Null where nothing stands, and where it names nothing or several things, which the row then
     * says.
     */
    T find(Examined row, String field) {
        return find(row, field, row.text(field));
    }

    T find(Examined row, String field, String text) {
        if (text == null) {
            return null;
        }
        Set<T> exact = named(text);
        Set<T> named = exact.isEmpty() ? named(PlainText.folded(text)) : exact;
        if (named.size() != 1) {
            row.wrong(field, named.isEmpty() ? CellFault.UNKNOWN : CellFault.AMBIGUOUS);
            return null;
        }
        return named.iterator().next();
    }

    private Set<T> named(String text) {
        return byCode.containsKey(text)
                ? Set.of(byCode.get(text))
                : byName.getOrDefault(text, Set.of());
    }

    /** Several in one cell, between semicolons; names may hold commas. */
    List<T> findAll(Examined row, String field) {
        List<T> all = new ArrayList<>();
        for (String part : parts(row.text(field))) {
            T one = find(row, field, part);
            if (one != null && !all.contains(one)) {
                all.add(one);
            }
        }
        return all;
    }

    static List<String> parts(String text) {
        return text == null
                ? List.of()
                : List.of(text.split("[;\\uff1b]")).stream()
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }
}
