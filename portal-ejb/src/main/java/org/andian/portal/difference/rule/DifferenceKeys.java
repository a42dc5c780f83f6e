package org.andian.portal.difference.rule;

import jakarta.enterprise.context.Dependent;

import org.andian.portal.setting.RoomSettings;
import org.andian.portal.setting.Setting;
import org.andian.portal.setting.Unit;

import java.util.List;

/** What can be set about holding the ledgers against what is told. */
@Dependent
public final class DifferenceKeys implements RoomSettings {

    /** Under it stands up to which day differences were given up. */
    public static final String FORGOTTEN = "difference.rows";

    /** Of a device that the ledger has. */
    public static final Setting<Integer> SILENT_DAYS =
            Setting.whole("difference.silentDays", Unit.DAYS, 7, 1, 90);

    /** Of a device that the ledger has nowhere. */
    public static final Setting<Integer> REPORTING_HOURS =
            Setting.whole("difference.reportingHours", Unit.NONE, 24, 1, 720);

    public static final Setting<Integer> SETTLING_MINUTES =
            Setting.whole("difference.settlingMinutes", Unit.MINUTES, 60, 1, 10_080);

    public static final Setting<Integer> RELAPSE_DAYS =
            Setting.whole("difference.relapseDays", Unit.DAYS, 14, 1, 366);

    public static final Setting<Integer> FAR_METRES =
            Setting.whole("difference.farMetres", Unit.NONE, 500, 50, 100_000);

    public static final Setting<Integer> SECONDS_PER_ANSWER =
            Setting.whole("difference.secondsPerAnswer", Unit.SECONDS, 2, 1, 60);

    /** So far back inspections are looked at. */
    public static final Setting<Integer> VISIT_DAYS =
            Setting.whole("difference.visitDays", Unit.DAYS, 30, 1, 366);

    public static final Setting<Integer> KEPT_DAYS =
            Setting.whole("difference.keptDays", Unit.DAYS, 1830, 731, 99_999);

    DifferenceKeys() {}

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                SILENT_DAYS,
                REPORTING_HOURS,
                SETTLING_MINUTES,
                RELAPSE_DAYS,
                FAR_METRES,
                SECONDS_PER_ANSWER,
                VISIT_DAYS,
                KEPT_DAYS);
    }
}
