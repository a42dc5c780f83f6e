package org.andian.portal.alarm;

import org.andian.portal.sql.Sql;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The room's settings, kept in table {@code setting} and read together with the rules.
 *
 * @param reopen {@code alarm.reopenMinutes}: a quantity that leaves normal again within this time
 *     reopens its last alarm
 * @param historic {@code alarm.historicMinutes}: a reading older than this when received makes a
 *     historic alarm
 * @param stale {@code alarm.staleReportMinutes}: a device's own report older than this ends when
 *     the quantity is measured normal
 * @param pairing {@code alarm.pairingSeconds}: a fault and an event of one code this close are one
 *     thing
 */
public record AlarmSettings(Duration reopen, Duration historic, Duration stale, Duration pairing) {

    public static final AlarmSettings DEFAULTS =
            new AlarmSettings(
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(30),
                    Duration.ofSeconds(30));

    public static AlarmSettings read(Sql sql) {
        Map<String, Long> set = new HashMap<>();
        sql.list(
                "select name, value from setting where name in ('alarm.reopenMinutes',"
                        + " 'alarm.historicMinutes', 'alarm.staleReportMinutes',"
                        + " 'alarm.pairingSeconds')",
                List.of(),
                row -> set.put(row.text("name"), Long.valueOf(row.text("value"))));
        return new AlarmSettings(
                Duration.ofMinutes(
                        set.getOrDefault("alarm.reopenMinutes", DEFAULTS.reopen.toMinutes())),
                Duration.ofMinutes(
                        set.getOrDefault("alarm.historicMinutes", DEFAULTS.historic.toMinutes())),
                Duration.ofMinutes(
                        set.getOrDefault("alarm.staleReportMinutes", DEFAULTS.stale.toMinutes())),
                Duration.ofSeconds(
                        set.getOrDefault("alarm.pairingSeconds", DEFAULTS.pairing.toSeconds())));
    }
}
