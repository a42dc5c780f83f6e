package org.andian.portal.bulk;

import org.andian.portal.ledger.AddedColumn;
import org.andian.portal.ledger.AddedColumns;
import org.andian.portal.ledger.LedgerKind;
import org.andian.portal.scope.Scope;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Rows that say what stands in the columns which offices added, each for one line of a ledger. A
 * cell that is empty changes nothing; any other replaces what stood there.
 */
final class ColumnRows implements ImportTarget<ColumnRows.Filled> {

    private final Scope scope;
    private final AddedColumns columns;
    private final Map<String, String> codes;
    private final Map<LedgerKind, Map<String, AddedColumn>> known = new EnumMap<>(LedgerKind.class);
    private final Map<LedgerKind, Set<String>> fillable = new EnumMap<>(LedgerKind.class);
    private final Map<LedgerKind, Map<String, Map<Long, String>>> present =
            new EnumMap<>(LedgerKind.class);

    /**
     * What a row says of one line.
     *
     * @param values by the column's id
     */
    record Filled(LedgerKind ledger, String line, Map<Long, String> values) {}

    ColumnRows(Scope scope, AddedColumns columns, Upload upload, Map<String, String> codes) {
        this.scope = scope;
        this.columns = columns;
        this.codes = codes;
        for (LedgerKind ledger : LedgerKind.values()) {
            List<String> lines =
                    upload.lines().stream()
                            .filter(line -> ledger.name().equals(code(line.shown("ledger"))))
                            .map(line -> line.shown("no"))
                            .filter(no -> !no.isEmpty())
                            .distinct()
                            .toList();
            known.put(ledger, named(ledger));
            fillable.put(ledger, columns.fillable(scope, ledger, lines));
            present.put(ledger, columns.values(scope, ledger, lines));
        }
    }

    private String code(String word) {
        return codes.getOrDefault(word, word);
    }

    /** Of two columns of one name the one that was added first. */
    private Map<String, AddedColumn> named(LedgerKind ledger) {
        Map<String, AddedColumn> named = new HashMap<>();
        columns.list(scope, ledger).stream()
                .filter(column -> !column.retired())
                .forEach(column -> named.putIfAbsent(Vocabulary.ADDED + column.name(), column));
        return named;
    }

    @Override
    public Filled read(Examined row) {
        LedgerKind ledger = row.code("ledger", codes, LedgerKind.class);
        String line = row.text("no");
        if (ledger != null && line != null && !fillable.get(ledger).contains(line)) {
            row.wrong("no", CellFault.UNKNOWN);
        }
        Map<Long, String> values = new HashMap<>();
        for (String code : row.added()) {
            AddedColumn column = ledger == null ? null : known.get(ledger).get(code);
            if (ledger != null && column == null) {
                row.wrong(code, CellFault.UNKNOWN);
            } else if (column != null) {
                String text = row.text(code, typed -> column.type().kept(typed));
                if (text != null) {
                    values.put(column.id(), column.type().kept(text));
                }
            }
        }
        return row.made(() -> new Filled(ledger, line, values));
    }

    @Override
    public String key(Filled item) {
        return item.line() + "\n" + item.ledger();
    }

    /** Those that say nothing new; any other is replaced. */
    @Override
    public Map<String, Optional<Filled>> registered(List<Filled> items) {
        Map<String, Optional<Filled>> same = new HashMap<>();
        for (Filled item : items) {
            if (fresh(item).isEmpty()) {
                same.put(key(item), Optional.of(item));
            }
        }
        return same;
    }

    private Set<Map.Entry<Long, String>> fresh(Filled item) {
        Set<Map.Entry<Long, String>> fresh = new HashSet<>(item.values().entrySet());
        fresh.removeAll(present.get(item.ledger()).getOrDefault(item.line(), Map.of()).entrySet());
        return fresh;
    }

    @Override
    public Map<String, Object> facts(Filled item) {
        return Map.of();
    }

    @Override
    public Supplier<List<Secret>> prepare(List<Filled> items, ImportProgress progress) {
        return () -> {
            for (Filled item : items) {
                fresh(item)
                        .forEach(
                                one ->
                                        columns.fill(
                                                scope, one.getKey(), item.line(), one.getValue()));
            }
            return List.of();
        };
    }
}
