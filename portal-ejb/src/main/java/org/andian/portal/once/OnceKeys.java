package org.andian.portal.once;

import jakarta.enterprise.context.Dependent;

import org.andian.portal.setting.RoomSettings;
import org.andian.portal.setting.Setting;
import org.andian.portal.setting.Unit;

import java.util.List;

/** How long it is known what was done. */
@Dependent
public final class OnceKeys implements RoomSettings {

    /** Under it stands up to which day keys were given up. */
    static final String FORGOTTEN = "once.requests";

    /** A phone may lie in a drawer for months; what it holds then is sent by hand. */
    static final Setting<Integer> KEPT_DAYS =
            Setting.whole("once.keptDays", Unit.DAYS, 180, 30, 3660);

    OnceKeys() {}

    @Override
    public List<Setting<?>> settings() {
        return List.of(KEPT_DAYS);
    }
}
