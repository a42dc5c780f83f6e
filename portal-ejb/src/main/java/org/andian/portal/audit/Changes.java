package org.andian.portal.audit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What an edit changed, as a detail of the trail: {@code name: "old" -> "new"; phone: null ->
 * "123"}. Quotation marks and backslashes inside values are escaped, so that no value can pass for
 * another change.
 *
 * @param all each as the trail has it
 */
public record Changes(List<String> all) {

    public static final Changes NONE = new Changes(List.of());

    public Changes {
        all = List.copyOf(all);
    }

    /**
     * Adds what is no longer as it was.
     *
     * @param what in letters, digits and blanks, such as {@code circuit 2 name}
     * @param old null for none, as {@code fresh}
     */
    public Changes with(String what, String old, String fresh) {
        return Objects.equals(old, fresh)
                ? this
                : new Changes(
                        Stream.concat(
                                        all.stream(),
                                        Stream.of(
                                                what + ": " + quoted(old) + " -> " + quoted(fresh)))
                                .toList());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    private static String quoted(String value) {
        return value == null
                ? "null"
                : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public String toString() {
        return String.join("; ", all);
    }
}
