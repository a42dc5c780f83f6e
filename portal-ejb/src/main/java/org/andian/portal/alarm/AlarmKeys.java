package org.andian.portal.alarm;

import jakarta.enterprise.context.Dependent;

import org.andian.portal.setting.RoomSettings;
import org.andian.portal.setting.Setting;
import org.andian.portal.setting.Unit;

import java.util.List;

/** What can be set about alarms as a whole; limits are rules, not settings. */
@Dependent
class AlarmKeys implements RoomSettings {

    static final Setting<Integer> REOPEN_MINUTES =
            Setting.whole("alarm.reopenMinutes", Unit.MINUTES, 10, 0, 1440);
    static final Setting<Integer> HISTORIC_MINUTES =
            Setting.whole("alarm.historicMinutes", Unit.MINUTES, 15, 1, 1440);
    static final Setting<Integer> STALE_REPORT_MINUTES =
            Setting.whole("alarm.staleReportMinutes", Unit.MINUTES, 30, 1, 10080);
    static final Setting<Integer> PAIRING_SECONDS =
            Setting.whole("alarm.pairingSeconds", Unit.SECONDS, 30, 0, 3600);

    /** A ledger of hazards is kept for two years at least. */
    static final Setting<Integer> KEPT_DAYS =
            Setting.whole("alarm.keptDays", Unit.DAYS, 1830, 731, 99_999);

    static final Setting<Integer> EVENT_DAYS =
            Setting.whole("alarm.eventDays", Unit.DAYS, 1100, 184, 99_999);

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                REOPEN_MINUTES,
                HISTORIC_MINUTES,
                STALE_REPORT_MINUTES,
                PAIRING_SECONDS,
                KEPT_DAYS,
                EVENT_DAYS);
    }
}
