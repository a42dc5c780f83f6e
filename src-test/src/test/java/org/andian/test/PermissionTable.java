package org.andian.test;

import org.andian.test.TwoPlaces.Place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who may do what, found out by trying everything: a line for each action, a column for each role,
 * in a cell {@code i} for inside the reach, {@code o} for outside, {@code io} for both, {@code -}
 * for neither. Anything but yes or no stands there as it came and spoils the comparison.
 */
public final class PermissionTable {

    private static final int NAME_WIDTH = 34;
    private static final int CELL_WIDTH = 10;

    /** One try. */
    public interface Attempt {
        /**
         * @return yes, no, or what came instead
         */
        String made(String role, Place place);
    }

    private final Map<String, Attempt> actions = new LinkedHashMap<>();
    private int checks;

    public PermissionTable with(String name, Attempt attempt) {
        actions.put(name, attempt);
        return this;
    }

    /** Tries everything and writes down what came of it. */
    public String tried(Place inside, Place outside) {
        List<String> lines = new ArrayList<>(List.of(line("", TwoPlaces.ROLES)));
        actions.forEach(
                (name, attempt) ->
                        lines.add(
                                line(
                                        name,
                                        TwoPlaces.ROLES.stream()
                                                .map(
                                                        role ->
                                                                cell(
                                                                        made(attempt, role, inside),
                                                                        made(
                                                                                attempt, role,
                                                                                outside)))
                                                .toList())));
        return String.join("\n", lines);
    }

    public int checks() {
        return checks;
    }

    /**
     * A table written by hand: the roles in its first line, then one action a line, its name and
     * its cells at least two spaces apart.
     */
    public static String aligned(String table) {
        return table.lines()
                .map(String::stripTrailing)
                .map(PermissionTable::parted)
                .collect(Collectors.joining("\n"));
    }

    private static String parted(String line) {
        if (List.of(line.strip().split("\\s+")).equals(TwoPlaces.ROLES)) {
            return line("", TwoPlaces.ROLES);
        }
        String[] parts = line.strip().split("\\s{2,}");
        return line(parts[0], List.of(parts).subList(1, parts.length));
    }

    private String made(Attempt attempt, String role, Place place) {
        checks++;
        return attempt.made(role, place);
    }

    private static String cell(String inside, String outside) {
        if (!List.of("yes", "no").containsAll(List.of(inside, outside))) {
            return inside + "/" + outside;
        }
        String both = (inside.equals("yes") ? "i" : "") + (outside.equals("yes") ? "o" : "");
        return both.isEmpty() ? "-" : both;
    }

    private static String line(String name, List<String> cells) {
        return (String.format("%-" + NAME_WIDTH + "s", name)
                        + cells.stream()
                                .map(cell -> String.format("%-" + CELL_WIDTH + "s", cell))
                                .collect(Collectors.joining()))
                .stripTrailing();
    }
}
