package org.andian.portal.inspection;

import jakarta.enterprise.context.Dependent;

import org.andian.portal.setting.RoomSettings;
import org.andian.portal.setting.Setting;
import org.andian.portal.setting.Unit;

import java.util.List;

/** What can be set about inspections; checklists are data, not settings. */
@Dependent
public final class InspectionKeys implements RoomSettings {

    /** Under it stands up to which day inspections were given up. */
    public static final String FORGOTTEN = "inspection.inspections";

    /** How old what a phone has kept may be when it is sent. */
    public static final Setting<Integer> LATE_DAYS =
            Setting.whole("inspection.lateDays", Unit.DAYS, 30, 1, 365);

    /** Records of inspections are kept for two years at least. */
    static final Setting<Integer> KEPT_DAYS =
            Setting.whole("inspection.keptDays", Unit.DAYS, 1830, 731, 99_999);

    InspectionKeys() {}

    @Override
    public List<Setting<?>> settings() {
        return List.of(LATE_DAYS, KEPT_DAYS);
    }
}
