package org.andian.portal.campaign.setup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that is said of a campaign, by the path of each field such as {@code notice.nameZh} or {@code
 * phase.3.startsOn}. Pure; never changed, each change makes another.
 *
 * @param values as {@link SetupField#cleaned} leaves them; an empty one keeps a line that has
 *     nothing yet
 */
public record SetupContent(SortedMap<String, String> values) {

    public SetupContent {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public SetupContent(Map<String, String> values) {
        this(new TreeMap<>(values));
    }

    static SetupContent nothing() {
        return new SetupContent(Map.of());
    }

    /**
     * @return null for nothing
     */
    public String text(SetupField field) {
        return at(field.path());
    }

    /**
     * @param line of a section with lines, such as its phases
     * @return null for nothing
     */
    public String text(SetupField field, int line) {
        return at(field.path(line));
    }

    String at(String path) {
        String text = values.get(path);
        return text == null || text.isEmpty() ? null : text;
    }

    LocalDate day(SetupField field) {
        return day(text(field));
    }

    LocalDate day(SetupField field, int line) {
        return day(text(field, line));
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    Integer whole(SetupField field) {
        String text = text(field);
        return text == null ? null : Integer.valueOf(text);
    }

    boolean isSet(SetupField field) {
        return text(field) != null;
    }

    public List<String> codes(SetupField field) {
        return codes(text(field));
    }

    public List<String> codes(SetupField field, int line) {
        return codes(text(field, line));
    }

    private static List<String> codes(String text) {
        return text == null ? List.of() : Arrays.asList(text.split(" "));
    }

    /** Numbers of a section's lines, in their order; a number that is gone leaves a gap. */
    public List<Integer> lines(SetupSection section) {
        String start = section.start() + ".";
        return values.keySet().stream()
                .filter(path -> section.isList() && path.startsWith(start))
                .map(path -> Integer.valueOf(path.split("\\.")[1]))
                .distinct()
                .sorted()
                .toList();
    }

    /** The first day: 1 January of a campaign that names just a year; null where none is said. */
    public LocalDate startsOn() {
        Integer year = whole(SetupField.JUST_YEAR);
        return year == null ? day(SetupField.STARTS_ON) : LocalDate.of(year, 1, 1);
    }

    /** The last day, inclusive; null for an open end. */
    public LocalDate endsOn() {
        Integer year = whole(SetupField.JUST_YEAR);
        return year == null ? day(SetupField.ENDS_ON) : LocalDate.of(year, 12, 31);
    }

    SetupContent with(String path, String value) {
        SortedMap<String, String> more = new TreeMap<>(values);
        more.put(path, value);
        return new SetupContent(more);
    }

    SetupContent without(String start) {
        SortedMap<String, String> less = new TreeMap<>(values);
        less.keySet().removeIf(path -> path.startsWith(start));
        return new SetupContent(less);
    }

    /**
     * SHA-256 in hexadecimal digits over the fields that say something, a line each, in the order
     * of their paths: {@code path=value}, with line breaks inside a value as {@code \n}.
     */
    public String hash() {
        StringBuilder all = new StringBuilder();
        values.forEach(
                (path, value) -> {
                    if (!value.isEmpty()) {
                        all.append(path)
                                .append('=')
                                .append(value.replace("\\", "\\\\").replace("\n", "\\n"))
                                .append('\n');
                    }
                });
        try {
            byte[] text = all.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
