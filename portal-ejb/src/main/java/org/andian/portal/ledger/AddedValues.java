package org.andian.portal.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Slices;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what stands in added columns. */
@ApplicationScoped
class AddedValues {

    private static final String COLUMNS =
            """
            select c.*, x.name as district, x.path from ledger_column c join district_view x on x.id = c.district_id
            where c.ledger = ? order by c.retired, c.id\
            """;

    @Inject private Sql sql;

    /** A column with the path of its district. */
    record Placed(AddedColumn column, String path) {}

    /** Retired ones last; those of districts with which the caller has nothing to do are left out. */
    public List<Placed> columns(Scope scope, LedgerKind ledger) {
        return sql
                .list(
                        COLUMNS,
                        List.of(ledger.name()),
                        row ->
                                new Placed(
                                        new AddedColumn(
                                                row.number("id"),
                                                ledger,
                                                row.number("district_id"),
                                                row.text("district"),
                                                row.text("name"),
                                                AddedType.valueOf(row.text("type")),
                                                row.flag("retired"),
                                                (int) row.number("version")),
                                        row.text("path")))
                .stream()
                .filter(one -> isSeen(scope, one.path()))
                .toList();
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
        List<Long> columns =
                columns(scope, ledger).stream().map(one -> one.column().id()).toList();
        if (columns.isEmpty() || rows.isEmpty()) {
            return rows;
        }
        Map<String, Map<Long, String>> found = new HashMap<>();
        for (List<String> keys : Slices.of(rows.stream().map(LedgerRow::key).toList())) {
            read(columns, keys, found);
        }
        return rows.stream()
                .map(row -> row.with(found.getOrDefault(row.key(), Map.of())))
                .collect(Collectors.toList());
    }

    private void read(
            List<Long> columns, List<String> keys, Map<String, Map<Long, String>> found) {
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
