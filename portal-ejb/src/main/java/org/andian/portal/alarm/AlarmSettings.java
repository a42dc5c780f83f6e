package org.andian.portal.alarm;

import org.andian.portal.setting.Settings;

import java.time.Duration;

/**
 * The room's settings as one value, read together with the rules.
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
                    Duration.ofMinutes(AlarmKeys.REOPEN_MINUTES.usual()),
                    Duration.ofMinutes(AlarmKeys.HISTORIC_MINUTES.usual()),
                    Duration.ofMinutes(AlarmKeys.STALE_REPORT_MINUTES.usual()),
                    Duration.ofSeconds(AlarmKeys.PAIRING_SECONDS.usual()));

    public static AlarmSettings read(Settings settings) {
        return new AlarmSettings(
                Duration.ofMinutes(settings.get(AlarmKeys.REOPEN_MINUTES)),
                Duration.ofMinutes(settings.get(AlarmKeys.HISTORIC_MINUTES)),
                Duration.ofMinutes(settings.get(AlarmKeys.STALE_REPORT_MINUTES)),
                Duration.ofSeconds(settings.get(AlarmKeys.PAIRING_SECONDS)));
    }
}
