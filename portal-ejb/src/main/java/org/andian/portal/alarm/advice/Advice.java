package org.andian.portal.alarm.advice;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.AlarmReason;
import org.andian.portal.alarm.Level;
import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.text.PlainText;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Door: what to do now, for each kind and level of alarm. Everybody may read it; the city's office
 * sets it for the whole installation.
 */
@Stateless
public class Advice {

    /** Of all steps of one language together. */
    public static final int LONGEST = 2000;

    private static final String ROWS = "select kind, level, zh, en, version from alarm_advice";

    @Inject private Sql sql;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /** For each kind and each level it is counted under. */
    public List<AdviceRow> list(Scope scope) {
        Map<String, AdviceRow> own =
                sql.list(ROWS, List.of(), Advice::own).stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.kind() + "." + row.level(),
                                        Function.identity()));
        return ShippedAdvice.levels().entrySet().stream()
                .flatMap(
                        kind ->
                                kind.getValue().stream()
                                        .map(level -> ShippedAdvice.of(kind.getKey(), level)))
                .map(row -> own.getOrDefault(row.kind() + "." + row.level(), row))
                .toList();
    }

    public AdviceRow get(Scope scope, AlarmKind kind, Level level) {
        return sql.first(
                        ROWS + " where kind = ? and level = ?",
                        List.of(kind.name(), level.name()),
                        Advice::own)
                .orElseGet(() -> ShippedAdvice.of(kind, level));
    }

    public boolean mayEdit(Scope scope) {
        return scope.may(Role.CITY_OFFICE::equals);
    }

    /**
     * @param row its version as it was seen
     * @throws Refusal STEPS, STEPS_CHANGED
     */
    public void set(Scope scope, AdviceRow row) {
        scope.require(Role.CITY_OFFICE::equals, "set what to do about alarms");
        String zh = lines(row.zh());
        String en = lines(row.en());
        int kept =
                row.version() == 0
                        ? sql.update(
                                """
                                insert into alarm_advice (kind, level, zh, en, version, changed_at, changed_by)
                                  values (?, ?, ?, ?, 1, ?, ?) on duplicate key update kind = values(kind)\
                                """,
                                row.kind().name(),
                                row.level().name(),
                                zh,
                                en,
                                clock.instant(),
                                scope.login())
                        : sql.update(
                                """
                                update alarm_advice set zh = ?, en = ?, version = version + 1, changed_at = ?,
                                  changed_by = ?
                                where kind = ? and level = ? and version = ?\
                                """,
                                zh,
                                en,
                                clock.instant(),
                                scope.login(),
                                row.kind().name(),
                                row.level().name(),
                                row.version());
        AdviceRow now = get(scope, row.kind(), row.level());
        if (kept == 0 || !now.zh().equals(zh) || !now.en().equals(en)) {
            throw new Refusal(AlarmReason.STEPS_CHANGED);
        }
        audit.done(scope.login(), "advice.set", "kind " + row.kind(), row.level().name());
    }

    /** As it is shipped again. */
    public void reset(Scope scope, AlarmKind kind, Level level) {
        scope.require(Role.CITY_OFFICE::equals, "set what to do about alarms");
        int gone =
                sql.update(
                        "delete from alarm_advice where kind = ? and level = ?",
                        kind.name(),
                        level.name());
        if (gone > 0) {
            audit.done(scope.login(), "advice.reset", "kind " + kind, level.name());
        }
    }

    private static String lines(String text) {
        String lines = PlainText.lines(text);
        if (lines == null || lines.isEmpty() || lines.length() > LONGEST) {
            throw new Refusal(AlarmReason.STEPS, LONGEST);
        }
        return lines.replaceAll("\n+", "\n");
    }

    private static AdviceRow own(Row row) {
        return new AdviceRow(
                AlarmKind.valueOf(row.text("kind")),
                Level.valueOf(row.text("level")),
                row.text("zh"),
                row.text("en"),
                true,
                (int) row.number("version"));
    }
}
