package org.andian.portal.alarm;

import java.time.Duration;

/**
 * The room's settings, kept in table {@code setting}.
 *
 * @param reopen {@code alarm.reopenMinutes}: a quantity that leaves normal again within this time reopens its last alarm
 * @param historic {@code alarm.historicMinutes}: a reading older than this when received makes a historic alarm
 * @param stale {@code alarm.staleReportMinutes}: a device's own report older than this ends when the quantity is measured normal
 * @param pairing {@code alarm.pairingSeconds}: a fault and an event of one code this close are one thing
 */
record AlarmSettings(Duration reopen, Duration historic, Duration stale, Duration pairing) {

    static final AlarmSettings DEFAULTS = new AlarmSettings(Duration.ofMinutes(10), Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofSeconds(30));
}
