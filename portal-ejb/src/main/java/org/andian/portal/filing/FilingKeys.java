package org.andian.portal.filing;

import jakarta.enterprise.context.Dependent;

import org.andian.portal.setting.RoomSettings;
import org.andian.portal.setting.Setting;
import org.andian.portal.setting.Unit;

import java.util.List;

/** What can be set about filings. */
@Dependent
public final class FilingKeys implements RoomSettings {

    /** After so long what was accepted is locked. */
    public static final Setting<Integer> LOCK_DAYS =
            Setting.whole("filing.lockDays", Unit.DAYS, 7, 0, 366);

    FilingKeys() {}

    @Override
    public List<Setting<?>> settings() {
        return List.of(LOCK_DAYS);
    }
}
