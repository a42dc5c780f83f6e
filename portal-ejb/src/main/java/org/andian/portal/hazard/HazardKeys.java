package org.andian.portal.hazard;

import jakarta.enterprise.context.Dependent;

import org.andian.portal.setting.RoomSettings;
import org.andian.portal.setting.Setting;
import org.andian.portal.setting.Unit;

import java.util.List;

/** What can be set about hazards; kinds, checklist and bases are data, not settings. */
@Dependent
public final class HazardKeys implements RoomSettings {

    /** Under it stands up to which day hazards were given up. */
    public static final String FORGOTTEN = "hazard.hazards";

    /** So many combined criteria make a hazard major; ours, until an office says otherwise. */
    static final Setting<Integer> COMBINED_CRITERIA =
            Setting.whole("hazard.combinedCriteria", Unit.NONE, 3, 1, 20);

    /** Within these an acknowledgement can be taken back. */
    public static final Setting<Integer> CONFIRMED_MINUTES =
            Setting.whole("hazard.confirmedMinutes", Unit.MINUTES, 10, 10, 1440);

    public static final Setting<Integer> LASTING_MINUTES =
            Setting.whole("hazard.lastingMinutes", Unit.MINUTES, 240, 10, 43_200);
    public static final Setting<Integer> REPEATED_TIMES =
            Setting.whole("hazard.repeatedTimes", Unit.NONE, 3, 2, 100);
    public static final Setting<Integer> REPEATED_DAYS =
            Setting.whole("hazard.repeatedDays", Unit.DAYS, 7, 1, 90);
    public static final Setting<Integer> REOPEN_DAYS =
            Setting.whole("hazard.reopenDays", Unit.DAYS, 30, 0, 365);

    /** Within these a listed hazard is accepted after it was said to be mended. */
    public static final Setting<Integer> ACCEPTANCE_DAYS =
            Setting.whole("hazard.acceptanceDays", Unit.DAYS, 10, 1, 90);

    /** Orders are printed as GB/T 9704 sets documents, their receipts on pages of their own. */
    public static final Setting<Boolean> OFFICIAL_SIZE = Setting.flag("hazard.officialSize", false);

    /** A ledger of hazards is kept for two years at least. */
    static final Setting<Integer> KEPT_DAYS =
            Setting.whole("hazard.keptDays", Unit.DAYS, 1830, 731, 99_999);

    HazardKeys() {}

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                COMBINED_CRITERIA,
                CONFIRMED_MINUTES,
                LASTING_MINUTES,
                REPEATED_TIMES,
                REPEATED_DAYS,
                REOPEN_DAYS,
                ACCEPTANCE_DAYS,
                OFFICIAL_SIZE,
                KEPT_DAYS);
    }
}
