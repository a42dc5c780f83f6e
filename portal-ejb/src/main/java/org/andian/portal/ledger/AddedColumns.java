package org.andian.portal.ledger;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.district.DistrictHold;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Slices;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Door: the columns that offices add to ledgers, and what is filled into them. A column is its
 * district's; it is filled in by the offices of that district and of those above and below, for
 * lines of their reach.
 */
@Stateless
public class AddedColumns {

    /** Columns in use that a ledger may have of one district. */
    public static final int MOST = 20;

    public static final int LONGEST_NAME = 40;

    @Inject private Sql sql;

    @Inject private AddedValues values;

    @Inject private DistrictHold districts;

    @Inject private Clock clock;

    @Inject private Audit audit;

    /** In use first, then retired ones. */
    public List<AddedColumn> list(Scope scope, LedgerKind ledger) {
        return values.columns(scope, ledger).stream().map(AddedValues.Placed::column).toList();
    }

    public boolean mayKeep(Scope scope) {
        return scope.may(Role::mayKeepLedgers);
    }

    /**
     * @param districtId of a district the caller works for, or below it
     * @return its number
     * @throws Refusal DISTRICT, COLUMN_NAME, COLUMN_TYPE, COLUMN_TAKEN, TOO_MANY_COLUMNS
     */
    public long add(Scope scope, LedgerKind ledger, Long districtId, String name, AddedType type) {
        scope.require(Role::mayKeepLedgers, "add columns to ledgers");
        String plain = LedgerTexts.line(name, LONGEST_NAME, LedgerReason.COLUMN_NAME);
        if (type == null) {
            throw new Refusal(LedgerReason.COLUMN_TYPE);
        }
        requireDistrict(scope, districtId);
        requireRoom(scope, ledger, districtId, plain);
        long id =
                sql.insert(
                        """
                        insert into ledger_column (ledger, district_id, name, type, created_at, created_by)
                        values (?, ?, ?, ?, ?, ?)\
                        """,
                        ledger.name(),
                        districtId,
                        plain,
                        type.name(),
                        now(),
                        scope.login());
        audit.done(scope.login(), "ledgerColumn.add", "ledger " + ledger, plain);
        return id;
    }

    /**
     * @param seen the version the caller looked at
     * @throws Refusal NO_ENTRY, COLUMN_NAME, COLUMN_TAKEN, CHANGED
     */
    public void rename(Scope scope, long id, int seen, String name) {
        AddedColumn column = kept(scope, id);
        String plain = LedgerTexts.line(name, LONGEST_NAME, LedgerReason.COLUMN_NAME);
        if (!plain.equals(column.name())) {
            districts.hold(column.districtId());
            requireFree(scope, column.ledger(), column.districtId(), plain);
        }
        int changed =
                sql.update(
                        "update ledger_column set name = ?, version = version + 1 where id = ? and"
                                + " version = ?",
                        plain,
                        id,
                        seen);
        requireChanged(changed);
        audit.done(
                scope.login(),
                "ledgerColumn.rename",
                "ledger " + column.ledger(),
                column.name() + " > " + plain);
    }

    /**
     * It is filled in no more, or again; what it holds stays.
     *
     * @throws Refusal NO_ENTRY, CHANGED, TOO_MANY_COLUMNS, COLUMN_TAKEN
     */
    public void retire(Scope scope, long id, int seen, boolean retired) {
        AddedColumn column = kept(scope, id);
        if (!retired && column.retired()) {
            requireRoom(scope, column.ledger(), column.districtId(), column.name());
        }
        int changed =
                sql.update(
                        "update ledger_column set retired = ?, version = version + 1 where id = ?"
                                + " and version = ?",
                        retired ? 1 : 0,
                        id,
                        seen);
        requireChanged(changed);
        audit.done(
                scope.login(),
                retired ? "ledgerColumn.retire" : "ledgerColumn.use",
                "ledger " + column.ledger(),
                column.name());
    }

    /** What stands in the columns the caller sees, by the line's key and the column's id. */
    public Map<String, Map<Long, String>> values(
            Scope scope, LedgerKind ledger, Collection<String> keys) {
        return values.of(scope, ledger, fillable(scope, ledger, keys));
    }

    /** Those of the keys under which there is a line that the caller may fill in. */
    public Set<String> fillable(Scope scope, LedgerKind ledger, Collection<String> keys) {
        LedgerSource source = LedgerSources.of(ledger);
        Set<String> found = new HashSet<>();
        for (List<Object> some : Slices.of(source.places(keys))) {
            LedgerCondition all =
                    LedgerCondition.acting(scope, ledger, Role::mayKeepLedgers)
                            .and(source.place() + " in (" + Sql.marks(some.size()) + ")", some);
            sql.list(
                    "select " + source.key() + " as line_key" + all.from(),
                    all.parameters(),
                    row -> found.add(row.text("line_key")));
        }
        return found;
    }

    /**
     * What stands there for a line from now on.
     *
     * @param key of a line in the caller's reach
     * @param text null or blank for nothing
     * @throws Refusal NO_ENTRY, VALUE
     */
    public void fill(Scope scope, long columnId, String key, String text) {
        scope.require(Role::mayKeepLedgers, "fill in columns of ledgers");
        AddedColumn column = inUse(scope, columnId);
        String value = column.type().kept(text);
        requireLine(scope, column.ledger(), key);
        if (value == null) {
            sql.update(
                    "delete from ledger_value where column_id = ? and record_key = ?",
                    columnId,
                    key);
        } else {
            sql.update(
                    """
                    insert into ledger_value (column_id, record_key, value, changed_at, changed_by)
                    values (?, ?, ?, ?, ?)
                    on duplicate key update value = values(value), changed_at = values(changed_at),
                      changed_by = values(changed_by)\
                    """,
                    columnId,
                    key,
                    value,
                    now(),
                    scope.login());
        }
        audit.done(
                scope.login(),
                "ledgerColumn.fill",
                "ledger " + column.ledger(),
                key + ", " + column.name() + ": " + (value == null ? "-" : value));
    }

    /**
     * Several columns of one line, all of them or none.
     *
     * @param texts by the column's id; null or blank for nothing
     * @throws Refusal as {@link #fill}
     */
    public void fillAll(Scope scope, String key, Map<Long, String> texts) {
        texts.forEach((column, text) -> fill(scope, column, key, text));
    }

    private AddedColumn inUse(Scope scope, long id) {
        return values.find(scope, id)
                .map(AddedValues.Placed::column)
                .filter(column -> !column.retired())
                .orElseThrow(() -> new Refusal(LedgerReason.NO_ENTRY));
    }

    /** One of a district the caller may keep. */
    private AddedColumn kept(Scope scope, long id) {
        scope.require(Role::mayKeepLedgers, "add columns to ledgers");
        return values.find(scope, id)
                .filter(one -> DistrictReach.covers(scope, one.path(), Role::mayKeepLedgers))
                .map(AddedValues.Placed::column)
                .orElseThrow(() -> new Refusal(LedgerReason.NO_ENTRY));
    }

    /** By the key itself: 007 finds the line of 7, and would be kept where nobody reads it. */
    private void requireLine(Scope scope, LedgerKind ledger, String key) {
        if (key == null || !fillable(scope, ledger, List.of(key)).contains(key)) {
            throw new Refusal(LedgerReason.NO_ENTRY);
        }
    }

    private void requireDistrict(Scope scope, Long districtId) {
        boolean isMine =
                districtId != null
                        && sql.first(
                                        "select path from district_view where id = ?",
                                        List.of(districtId),
                                        row -> row.text("path"))
                                .filter(
                                        path ->
                                                DistrictReach.covers(
                                                        scope, path, Role::mayKeepLedgers))
                                .isPresent();
        if (!isMine) {
            throw new Refusal(LedgerReason.DISTRICT);
        }
    }

    /** The district is held: of two who add at once the second sees the first's column. */
    private void requireRoom(Scope scope, LedgerKind ledger, long districtId, String name) {
        districts.hold(districtId);
        requireFree(scope, ledger, districtId, name);
        long there =
                list(scope, ledger).stream()
                        .filter(one -> one.districtId() == districtId && !one.retired())
                        .count();
        if (there >= MOST) {
            throw new Refusal(LedgerReason.TOO_MANY_COLUMNS, MOST);
        }
    }

    private void requireFree(Scope scope, LedgerKind ledger, long districtId, String name) {
        boolean isTaken =
                list(scope, ledger).stream()
                        .filter(one -> one.districtId() == districtId && !one.retired())
                        .anyMatch(one -> one.name().equalsIgnoreCase(name));
        if (isTaken) {
            throw new Refusal(LedgerReason.COLUMN_TAKEN, name);
        }
    }

    private static void requireChanged(int changed) {
        if (changed == 0) {
            throw new Refusal(LedgerReason.CHANGED);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
