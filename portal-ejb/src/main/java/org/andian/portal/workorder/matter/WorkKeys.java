package org.andian.portal.workorder.matter;

import jakarta.enterprise.context.Dependent;

import org.andian.portal.setting.RoomSettings;
import org.andian.portal.setting.Setting;
import org.andian.portal.setting.Unit;

import java.util.List;

/** What can be set about work orders. */
@Dependent
public final class WorkKeys implements RoomSettings {

    /** Under it stands up to which day work orders were given up. */
    public static final String FORGOTTEN = "workorder.orders";

    /** Hours, unless an order says otherwise. */
    public static final Setting<Integer> ARRIVE_HOURS =
            Setting.whole("workorder.arriveHours", Unit.NONE, 24, 1, 720);

    /** Hours, unless an order says otherwise; anew when the work is sent back. */
    public static final Setting<Integer> FINISH_HOURS =
            Setting.whole("workorder.finishHours", Unit.NONE, 72, 1, 2160);

    /** What is told so long after it happened says so. */
    public static final Setting<Integer> LATE_MINUTES =
            Setting.whole("workorder.lateMinutes", Unit.MINUTES, 10, 1, 1440);

    /** An arrival farther from the premises says so. */
    public static final Setting<Integer> FAR_METRES =
            Setting.whole("workorder.farMetres", Unit.NONE, 500, 50, 100_000);

    public static final Setting<Boolean> QUALIFICATION_DEMANDED =
            Setting.flag("workorder.qualificationDemanded", false);

    /** So long before its last day a qualification is about to end. */
    public static final Setting<Integer> EXPIRY_DAYS =
            Setting.whole("workorder.expiryDays", Unit.DAYS, 60, 1, 365);

    public static final Setting<Integer> KEPT_DAYS =
            Setting.whole("workorder.keptDays", Unit.DAYS, 1830, 731, 99_999);

    WorkKeys() {}

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                ARRIVE_HOURS,
                FINISH_HOURS,
                LATE_MINUTES,
                FAR_METRES,
                QUALIFICATION_DEMANDED,
                EXPIRY_DAYS,
                KEPT_DAYS);
    }
}
