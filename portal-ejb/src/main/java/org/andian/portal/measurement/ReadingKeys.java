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

    @Override
    public List<Setting<?>> settings() {
        return List.of(RETENTION_DAYS);
    }
}
