package org.andian.portal.setting;

import org.andian.portal.sql.Row;

import java.time.Instant;

/**
 * One change of a setting.
 *
 * @param before null when the default held; a secret is not told
 * @param after null when it was set back to the default; a secret is not told
 */
public record SettingChange(Instant at, String by, String before, String after) {

    static SettingChange of(Row row) {
        return new SettingChange(
                row.instant("changed_at"),
                row.text("changed_by"),
                row.text("old_value"),
                row.text("new_value"));
    }
}
