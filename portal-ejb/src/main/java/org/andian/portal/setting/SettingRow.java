package org.andian.portal.setting;

import java.time.Instant;
import java.util.Locale;

/**
 * A setting as it stands.
 *
 * @param value what holds, as it is stored; empty for a secret and for a text that is not set
 * @param isSet whether it was set, be it to its default
 * @param changedAt null when it was never set
 * @param changedBy null when it was never set
 * @param mayChange whether the caller may change it on the page of all settings
 */
public record SettingRow(
        SettingInfo info,
        String value,
        boolean isSet,
        Instant changedAt,
        String changedBy,
        boolean mayChange) {

    /** Whether what holds differs from the default. */
    public boolean isOther() {
        return isSet && !value.equals(info.setting().usualText());
    }

    /** Whether name or sentence contain a text, whatever its case. */
    public boolean speaksOf(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return (info.setting().name() + " " + info.zh() + " " + info.en())
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }
}
