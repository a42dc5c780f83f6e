package org.andian.portal.account.rule;

import jakarta.enterprise.context.Dependent;

import org.andian.portal.setting.Owner;
import org.andian.portal.setting.RoomSettings;
import org.andian.portal.setting.Setting;
import org.andian.portal.setting.Unit;

import java.util.List;

/** What the security administrator can demand of passwords and sessions. */
@Dependent
class SecurityKeys implements RoomSettings {

    static final Setting<Integer> LEAST_CHARACTERS =
            whole("leastCharacters", Unit.CHARACTERS, 10, 8, 64);
    static final Setting<Integer> KINDS = whole("kinds", Unit.KINDS, 3, 2, 4);
    static final Setting<Integer> REMEMBERED = whole("remembered", Unit.PASSWORDS, 5, 1, 24);
    static final Setting<Integer> DAYS_FOR_ADMINISTRATORS =
            whole("daysForAdministrators", Unit.DAYS, 90, 1, 1000);
    static final Setting<Integer> DAYS_FOR_OTHERS = whole("daysForOthers", Unit.DAYS, 180, 1, 1000);
    static final Setting<Integer> IDLE_MINUTES = whole("idleMinutes", Unit.MINUTES, 30, 5, 720);
    static final Setting<Boolean> FACTOR_REQUIRED =
            Setting.flag("security.factorRequired", true).keptBy(Owner.SECURITY_ADMINISTRATOR);

    /**
     * The Cybersecurity Law of China, article 21, wants logs kept for six months at least: 184 days
     * are never less.
     */
    static final Setting<Integer> AUDIT_DAYS = whole("auditDays", Unit.DAYS, 1830, 184, 99_999);

    static final Setting<Integer> REQUEST_DAYS = whole("requestDays", Unit.DAYS, 30, 1, 366);

    private static Setting<Integer> whole(String name, Unit unit, int usual, int least, int most) {
        return Setting.whole("security." + name, unit, usual, least, most)
                .keptBy(Owner.SECURITY_ADMINISTRATOR);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                LEAST_CHARACTERS,
                KINDS,
                REMEMBERED,
                DAYS_FOR_ADMINISTRATORS,
                DAYS_FOR_OTHERS,
                IDLE_MINUTES,
                FACTOR_REQUIRED,
                AUDIT_DAYS,
                REQUEST_DAYS);
    }
}
