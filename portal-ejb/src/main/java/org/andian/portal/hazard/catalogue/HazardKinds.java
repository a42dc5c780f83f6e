package org.andian.portal.hazard.catalogue;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Door: the kinds of hazards. Which there are is no secret; a city's office keeps them for the
 * whole installation, and none is ever removed, since hazards are of it.
 */
@Stateless
public class HazardKinds {

    /** The kind of what no other kind fits. */
    public static final String OTHER = "OTHER";

    @Inject private Sql sql;

    @Inject private Audit audit;

    /** In their order, retired ones too. */
    public List<HazardKind> list(Scope scope) {
        return sql.list(
                "select * from hazard_kind order by sort, code", List.of(), HazardKinds::kind);
    }

    /**
     * The kind that an alarm suggests, {@link #OTHER} where none names it.
     *
     * @return its code
     */
    public String suggested(Scope scope, AlarmKind alarm) {
        return list(scope).stream()
                .filter(kind -> !kind.retired() && kind.alarms().contains(alarm))
                .map(HazardKind::code)
                .findFirst()
                .orElse(OTHER);
    }

    public boolean mayKeep(Scope scope) {
        return scope.may(Role::mayKeepHazardCatalogue);
    }

    /**
     * @throws Refusal CODE_TAKEN
     */
    public void add(Scope scope, HazardKind kind) {
        requireKeeper(scope);
        try {
            sql.update(
                    "insert into hazard_kind (code, name_zh, name_en, alarms, sort, retired) values"
                            + " (?, ?, ?, ?, ?, ?)",
                    kind.code(),
                    kind.nameZh(),
                    kind.nameEn(),
                    codes(kind),
                    kind.sort(),
                    kind.retired() ? 1 : 0);
        } catch (SqlFailure taken) {
            throw taken.isDuplicate() ? new Refusal(HazardReason.CODE_TAKEN, kind.code()) : taken;
        }
        audit.done(scope.login(), "hazardKind.add", "hazard kind " + kind.code(), told(kind));
    }

    /**
     * @throws Refusal CHANGED when it is no longer as it was seen
     */
    public void change(Scope scope, HazardKind kind) {
        requireKeeper(scope);
        int changed =
                sql.update(
                        """
                        update hazard_kind set name_zh = ?, name_en = ?, alarms = ?, sort = ?, retired = ?,
                            version = version + 1
                        where code = ? and version = ?\
                        """,
                        kind.nameZh(),
                        kind.nameEn(),
                        codes(kind),
                        kind.sort(),
                        kind.retired() ? 1 : 0,
                        kind.code(),
                        kind.version());
        if (changed == 0) {
            throw new Refusal(HazardReason.CHANGED);
        }
        audit.done(scope.login(), "hazardKind.edit", "hazard kind " + kind.code(), told(kind));
    }

    private static void requireKeeper(Scope scope) {
        scope.require(Role::mayKeepHazardCatalogue, "keep the kinds of hazards");
    }

    private static String told(HazardKind kind) {
        return kind.nameZh() + " / " + kind.nameEn();
    }

    private static String codes(HazardKind kind) {
        return kind.alarms().stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static HazardKind kind(Row row) {
        return new HazardKind(
                row.text("code"),
                row.text("name_zh"),
                row.text("name_en"),
                alarms(row.text("alarms")),
                (int) row.number("sort"),
                row.flag("retired"),
                (int) row.number("version"));
    }

    /** A code of another release is passed over. */
    private static Set<AlarmKind> alarms(String codes) {
        List<String> named = List.of(codes.split(","));
        return Arrays.stream(AlarmKind.values())
                .filter(kind -> named.contains(kind.name()))
                .collect(Collectors.toSet());
    }
}
