package org.andian.portal.intake;

import jakarta.enterprise.context.Dependent;

import org.andian.portal.setting.RoomSettings;
import org.andian.portal.setting.Setting;
import org.andian.portal.setting.Unit;

import java.util.List;

/**
 * How long the room keeps what it could not use. Refusals at the broker are logs of the network:
 * the Cybersecurity Law of China, article 21, wants them kept for six months at least.
 */
@Dependent
class IntakeKeys implements RoomSettings {

    static final Setting<Integer> KEPT_DAYS =
            Setting.whole("intake.keptDays", Unit.DAYS, 200, 184, 3650);

    @Override
    public List<Setting<?>> settings() {
        return List.of(KEPT_DAYS);
    }
}
