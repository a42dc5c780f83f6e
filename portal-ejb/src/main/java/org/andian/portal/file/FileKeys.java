package org.andian.portal.file;

import jakarta.enterprise.context.Dependent;

import org.andian.portal.setting.RoomSettings;
import org.andian.portal.setting.Setting;
import org.andian.portal.setting.Settings;
import org.andian.portal.setting.Unit;

import java.util.List;

/** How much is taken. */
@Dependent
class FileKeys implements RoomSettings {

    static final Setting<Integer> LARGEST =
            Setting.whole("file.largest", Unit.MEGABYTES, 10, 1, 20);

    static final Setting<Integer> MOST_OF_RECORD =
            Setting.whole("file.mostOfRecord", Unit.NONE, 50, 1, 500);

    static final Setting<Integer> MOST_OF_PREMISES =
            Setting.whole("file.mostOfPremises", Unit.MEGABYTES, 500, 10, 10_000);

    static FileLimits limits(Settings settings) {
        return new FileLimits(
                settings.get(LARGEST),
                settings.get(MOST_OF_RECORD),
                settings.get(MOST_OF_PREMISES));
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(LARGEST, MOST_OF_RECORD, MOST_OF_PREMISES);
    }
}
