package org.andian.portal.measurement;

import jakarta.enterprise.context.Dependent;

import org.andian.portal.setting.RoomSettings;
import org.andian.portal.setting.Setting;
import org.andian.portal.setting.Unit;

import java.util.List;

/** What can be set about readings. */
@Dependent
class ReadingKeys implements RoomSettings {

    static final Setting<Integer> RETENTION_DAYS =
            Setting.whole("measurement.retentionDays", Unit.DAYS, 400, 1, 99_999);

    /** A year before a day must be there to compare with. */
    static final Setting<Integer> DEVICE_DAY_DAYS =
            Setting.whole("measurement.deviceDayDays", Unit.DAYS, 1100, 366, 99_999);

    static final Setting<Integer> KEPT_APART_DAYS =
            Setting.whole("measurement.keptApartDays", Unit.DAYS, 180, 30, 3650);

    @Override
    public List<Setting<?>> settings() {
        return List.of(RETENTION_DAYS, DEVICE_DAY_DAYS, KEPT_APART_DAYS);
    }
}
