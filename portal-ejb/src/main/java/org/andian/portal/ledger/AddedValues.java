package org.andian.portal.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Slices;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what stands in added columns. */
@ApplicationScoped
class AddedValues {

    private static final String COLUMNS =
            """
            select c.*, x.name as district, x.path from ledger_column c
            join district_view x on x.id = c.district_id where \
            """;

    @Inject private Sql sql;

    /** A column with the path of its district. */
    record Placed(AddedColumn column, String path) {}

    /**
     * Retired ones last; those of districts with which the caller has nothing to do are left out.
     */
    public List<Placed> columns(Scope scope, LedgerKind ledger) {
        return read(scope, "c.ledger = ? order by c.retired, c.id", ledger.name());
    }

    /** Empty for a column that the caller does not see. */
    public Optional<Placed> find(Scope scope, long id) {
        return read(scope, "c.id = ?", id).stream().findFirst();
    }

    private List<Placed> read(Scope scope, String condition, Object value) {
        return sql.list(COLUMNS + condition, List.of(value), AddedValues::placed).stream()
                .filter(one -> isSeen(scope, one.path()))
                .toList();
    }

    private static Placed placed(Row row) {
        return new Placed(
                new AddedColumn(
                        row.number("id"),
                        LedgerKind.valueOf(row.text("ledger")),
                        row.number("district_id"),
                        row.text("district"),
                        row.text("name"),
                        AddedType.valueOf(row.text("type")),
                        row.flag("retired"),
                        (int) row.number("version")),
                row.text("path"));
    }

    /** Of the offices above a reader's district, its own and those below. */
    private static boolean isSeen(Scope scope, String path) {
        return scope.grants().stream()
                .filter(grant -> grant.seesBusiness() && grant.premisesId() == null)
                .filter(grant -> grant.providerId() == null)
                .anyMatch(
                        grant ->
                                grant.districtPath() == null
                                        || grant.districtPath().startsWith(path)
                                        || path.startsWith(grant.districtPath()));
    }

    /** The same lines with what stands in the columns that the caller sees. */
    public List<LedgerRow> with(Scope scope, LedgerKind ledger, List<LedgerRow> rows) {
        Map<String, Map<Long, String>> found =
                of(scope, ledger, rows.stream().map(LedgerRow::key).toList());
        return found.isEmpty()
                ? rows
                : rows.stream()
                        .map(row -> row.with(found.getOrDefault(row.key(), Map.of())))
                        .toList();
    }

    /** By the key of the line and the id of the column; what is empty is absent. */
    public Map<String, Map<Long, String>> of(
            Scope scope, LedgerKind ledger, Collection<String> keys) {
        List<Long> columns = columns(scope, ledger).stream().map(one -> one.column().id()).toList();
        Map<String, Map<Long, String>> found = new HashMap<>();
        if (!columns.isEmpty()) {
            Slices.of(keys).forEach(some -> read(columns, some, found));
        }
        return found;
    }

    private void read(List<Long> columns, List<String> keys, Map<String, Map<Long, String>> found) {
        List<Object> parameters = new ArrayList<>(columns);
        parameters.addAll(keys);
        sql.list(
                "select column_id, record_key, value from ledger_value where column_id in ("
                        + Sql.marks(columns.size())
                        + ") and record_key in ("
                        + Sql.marks(keys.size())
                        + ")",
                parameters,
                row ->
                        found.computeIfAbsent(row.text("record_key"), key -> new HashMap<>())
                                .put(row.number("column_id"), row.text("value")));
    }
}
