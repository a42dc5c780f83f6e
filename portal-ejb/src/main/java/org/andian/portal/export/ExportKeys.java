package org.andian.portal.export;

import jakarta.enterprise.context.Dependent;

import org.andian.portal.setting.RoomSettings;
import org.andian.portal.setting.Setting;
import org.andian.portal.setting.Unit;

import java.util.List;

/** How long files stay on the disk. */
@Dependent
class ExportKeys implements RoomSettings {

    static final Setting<Integer> FILE_DAYS = Setting.whole("export.fileDays", Unit.DAYS, 1, 1, 30);

    @Override
    public List<Setting<?>> settings() {
        return List.of(FILE_DAYS);
    }
}
