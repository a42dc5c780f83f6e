package org.andian.portal.bulletin;

import jakarta.enterprise.context.Dependent;

import org.andian.portal.setting.RoomSettings;
import org.andian.portal.setting.Setting;
import org.andian.portal.setting.Unit;

import java.util.List;

/** How long the files of bulletins are kept. */
@Dependent
class BulletinKeys implements RoomSettings {

    static final Setting<Integer> FILE_DAYS =
            Setting.whole("bulletin.fileDays", Unit.DAYS, 1830, 366, 99_999);

    @Override
    public List<Setting<?>> settings() {
        return List.of(FILE_DAYS);
    }
}
