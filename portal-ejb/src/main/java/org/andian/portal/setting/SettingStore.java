package org.andian.portal.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.andian.portal.period.Revisions;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Tables {@code setting} and {@code setting_change}. Every change is kept, bumps revision {@code
 * setting} and is told to this node when its transaction ends.
 */
@ApplicationScoped
class SettingStore {

    static final String REVISION = "setting";
    private static final String HIDDEN = "…";

    record Stored(String value, Instant changedAt, String changedBy) {

        static Stored of(Row row) {
            return new Stored(row.text("value"), row.instant("changed_at"), row.text("changed_by"));
        }
    }

    @Inject private Sql sql;

    @Inject private Revisions revisions;

    @Inject private Event<SettingChanged> changes;

    @Inject private Clock clock;

    public Map<String, Stored> all() {
        Map<String, Stored> all = new HashMap<>();
        sql.list(
                "select name, value, changed_at, changed_by from setting",
                List.of(),
                row -> all.put(row.text("name"), Stored.of(row)));
        return all;
    }

    /**
     * What stands now, whatever caches say; others wait to change it until the transaction ends.
     */
    public Optional<String> lock(String name) {
        return sql.first(
                "select value from setting where name = ? for update",
                List.of(name),
                row -> row.text("value"));
    }

    public void addIfAbsent(Setting<?> setting, String value, String by) {
        sql.update(
                """
                insert into setting (name, value, changed_at, changed_by) values (?, ?, ?, ?)
                on duplicate key update name = values(name)\
                """,
                setting.name(),
                value,
                clock.instant(),
                by);
        told(setting);
    }

    /**
     * @param value null to set it back to its default
     * @return whether that changed anything
     */
    public boolean set(Setting<?> setting, String value, String by) {
        Optional<String> before = lock(setting.name());
        if (Objects.equals(before.orElse(null), value)) {
            return false;
        }
        if (value == null) {
            sql.update("delete from setting where name = ?", setting.name());
        } else {
            sql.update(
                    """
                    insert into setting (name, value, changed_at, changed_by) values (?, ?, ?, ?)
                    on duplicate key update
                        value = values(value), changed_at = values(changed_at),
                        changed_by = values(changed_by)\
                    """,
                    setting.name(),
                    value,
                    clock.instant(),
                    by);
        }
        keep(setting, before.orElse(null), value, by);
        told(setting);
        return true;
    }

    private void keep(Setting<?> setting, String before, String after, String by) {
        sql.update(
                """
                insert into setting_change (name, old_value, new_value, changed_at, changed_by)
                values (?, ?, ?, ?, ?)\
                """,
                setting.name(),
                shown(setting, before),
                shown(setting, after),
                clock.instant(),
                by);
    }

    private static String shown(Setting<?> setting, String value) {
        return value == null || !setting.isSecret() ? value : HIDDEN;
    }

    private void told(Setting<?> setting) {
        revisions.bump(REVISION);
        changes.fire(new SettingChanged(setting.name()));
    }

    /** The newest first, at most so many. */
    public List<SettingChange> history(String name, int most) {
        return sql.list(
                """
                select changed_at, changed_by, old_value, new_value from setting_change
                where name = ? order by id desc limit ?\
                """,
                List.of(name, most),
                SettingChange::of);
    }
}
