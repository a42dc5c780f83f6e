package org.andian.portal.bulk;

import org.andian.portal.refusal.Refusal;
import org.andian.reports.entry.EntryCell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row while it is read: hands out what can be used, and keeps for each field the first thing that
 * is wrong with it.
 */
final class Examined {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,20})?");

    /** 2024-05-01, 2024/5/1, 2024.5.1, 20240501, and with the Chinese words behind the numbers. */
    private static final Pattern DAY =
            Pattern.compile(
                    "(\\d{4})[-/.\\x{5E74}](\\d{1,2})[-/.\\x{6708}](\\d{1,2})\\x{65E5}?"
                            + "(?:T00:00(?::00)?)?");

    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private final SheetRow line;
    private final String key;
    private final Map<String, Finding> findings = new LinkedHashMap<>();

    Examined(Kind kind, SheetRow line) {
        this.line = line;
        key = kind.key().code();
        kind.fields().forEach(this::look);
        added().stream().map(Field::optional).forEach(this::look);
    }

    /** Codes of the columns that offices added, under which something stands, in their order. */
    List<String> added() {
        return line.cells().keySet().stream()
                .filter(code -> code.startsWith(Vocabulary.ADDED))
                .sorted()
                .toList();
    }

    private void look(Field field) {
        EntryCell cell = line.cells().get(field.code());
        if (cell == null) {
            if (field.required()) {
                wrong(field.code(), CellFault.REQUIRED);
            }
            return;
        }
        if (!SheetRow.isUsable(field, cell)) {
            wrong(
                    field.code(),
                    cell.kind() == EntryCell.Kind.TEXT
                            ? CellFault.ERROR
                            : CellFault.valueOf(cell.kind().name()),
                    cell.kind() == EntryCell.Kind.MERGED ? cell.text() : null);
        }
    }

    SheetRow line() {
        return line;
    }

    List<Finding> findings() {
        return new ArrayList<>(findings.values());
    }

    boolean isRight() {
        return findings.isEmpty();
    }

    /** Null where nothing stands, or nothing that can be used. */
    String text(String field) {
        return findings.containsKey(field) || !line.cells().containsKey(field)
                ? null
                : line.cells().get(field).text();
    }

    /** A text that the register's own rule accepts. */
    String text(String field, Consumer<String> rule) {
        String text = text(field);
        return text != null && !holds(() -> rule.accept(text))
                ? none(field, CellFault.INVALID)
                : text;
    }

    /** A decimal number with a point; null where nothing stands, or none. */
    Double number(String field) {
        String text = text(field);
        Double number =
                text == null || !DECIMAL.matcher(text).matches() ? null : Double.valueOf(text);
        if (text != null && number == null) {
            wrong(field, CellFault.NOT_A_NUMBER);
        }
        return number;
    }

    /** A day as people and programs write it; null where nothing stands, or none. */
    LocalDate day(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        Matcher parts =
                DAY.matcher(
                        DIGITS.matcher(text).matches()
                                ? DIGITS.matcher(text).replaceFirst("$1-$2-$3")
                                : text);
        try {
            if (parts.matches()) {
                return LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)));
            }
        } catch (DateTimeException noSuchDay) {
            return wrongDay(field);
        }
        return wrongDay(field);
    }

    private LocalDate wrongDay(String field) {
        wrong(field, CellFault.INVALID);
        return null;
    }

    /** A constant by its own name, or by the word for it. */
    <E extends Enum<E>> E code(String field, Map<String, String> codes, Class<E> type) {
        String text = text(field);
        try {
            return text == null ? null : Enum.valueOf(type, codes.getOrDefault(text, text));
        } catch (IllegalArgumentException none) {
            wrong(field, CellFault.UNKNOWN);
            return null;
        }
    }

    private String none(String field, CellFault fault) {
        wrong(field, fault);
        return null;
    }

    /**
     * Whether a rule is content: it refuses nothing, and finds a number where it wants one, which
     * Java complains of by {@link IllegalArgumentException}.
     */
    static boolean holds(Runnable rule) {
        try {
            rule.run();
            return true;
        } catch (Refusal | IllegalArgumentException broken) {
            return false;
        }
    }

    /**
     * The item of a row that is right; what the register refuses for a reason not looked for is
     * told by that reason.
     */
    <T> T made(Supplier<T> item) {
        if (!isRight()) {
            return null;
        }
        try {
            return item.get();
        } catch (Refusal refused) {
            add(key, CellFault.REFUSED, null, refused);
            return null;
        }
    }

    /** Tells of the row what the register refuses of its item. */
    void accepted(Runnable rule) {
        try {
            rule.run();
        } catch (Refusal refused) {
            add(key, CellFault.REFUSED, null, refused);
        }
    }

    void wrong(String field, CellFault fault) {
        add(field, fault, null, null);
    }

    void wrong(String field, CellFault fault, String detail) {
        add(field, fault, detail, null);
    }

    private void add(String field, CellFault fault, String detail, Refusal refusal) {
        findings.putIfAbsent(
                field, new Finding(line.row(), field, line.shown(field), fault, detail, refusal));
    }
}
