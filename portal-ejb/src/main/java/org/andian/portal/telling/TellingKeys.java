package org.andian.portal.telling;

import jakarta.enterprise.context.Dependent;

import org.andian.portal.setting.RoomSettings;
import org.andian.portal.setting.Setting;
import org.andian.portal.setting.Unit;

import java.util.List;

/** What can be set about telling as a whole; the steps of a chain are data, not settings. */
@Dependent
public final class TellingKeys implements RoomSettings {

    /** Under it stands up to which day messages were given up. */
    public static final String FORGOTTEN = "telling.messages";

    static final Setting<Integer> ALL_CLEAR_SECONDS =
            Setting.whole("telling.allClearSeconds", Unit.SECONDS, 60, 0, 3600);
    static final Setting<Integer> QUIET_FROM =
            Setting.whole("telling.quietFrom", Unit.NONE, 22, 0, 23);
    static final Setting<Integer> QUIET_TO = Setting.whole("telling.quietTo", Unit.NONE, 7, 0, 23);
    static final Setting<Boolean> QUIET_WARNING = Setting.flag("telling.quietWarning", true);
    static final Setting<Boolean> QUIET_FAULT = Setting.flag("telling.quietFault", true);

    /** So many alarms within a minute of one premises, or in one district, are told as one. */
    static final Setting<Integer> STORM_ALARMS =
            Setting.whole("telling.stormAlarms", Unit.NONE, 10, 10, 10_000);

    /** What lasts longer is told again. */
    static final Setting<Integer> STORM_MINUTES =
            Setting.whole("telling.stormMinutes", Unit.MINUTES, 10, 1, 60);

    /** A ledger of hazards is kept for two years at least; so is who was told of them. */
    public static final Setting<Integer> KEPT_DAYS =
            Setting.whole("telling.keptDays", Unit.DAYS, 1830, 731, 99_999);

    TellingKeys() {}

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                ALL_CLEAR_SECONDS,
                QUIET_FROM,
                QUIET_TO,
                QUIET_WARNING,
                QUIET_FAULT,
                STORM_ALARMS,
                STORM_MINUTES,
                KEPT_DAYS);
    }
}
