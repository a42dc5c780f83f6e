package org.andian.portal.campaign.setup;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One field that is said otherwise in one edition than in another.
 *
 * @param line null in a section without lines
 * @param before null for nothing, as {@code after}
 */
public record SetupChange(SetupField field, Integer line, String before, String after) {

    /** In the order of the forms, line by line. */
    static List<SetupChange> between(SetupContent before, SetupContent after) {
        SortedSet<String> paths = new TreeSet<>(before.values().keySet());
        paths.addAll(after.values().keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(before.at(path), after.at(path)))
                .map(path -> of(path, before, after))
                .sorted(
                        Comparator.comparing((SetupChange one) -> one.field().section())
                                .thenComparing(one -> one.line() == null ? 0 : one.line())
                                .thenComparing(SetupChange::field))
                .toList();
    }

    private static SetupChange of(String path, SetupContent before, SetupContent after) {
        String[] parts = path.split("\\.");
        return new SetupChange(
                SetupField.at(path).orElseThrow(),
                parts.length == 3 ? Integer.valueOf(parts[1]) : null,
                before.at(path),
                after.at(path));
    }
}
