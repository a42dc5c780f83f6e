package org.andian.portal.alarm;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Kinds of alarms that people read as one figure. */
enum KindGroup {
    RESIDUAL(AlarmKind.RESIDUAL_CURRENT),
    TEMPERATURE(AlarmKind.TEMPERATURE),
    CURRENT(AlarmKind.OVER_CURRENT, AlarmKind.SHORT_CIRCUIT),
    VOLTAGE(
            AlarmKind.OVER_VOLTAGE,
            AlarmKind.UNDER_VOLTAGE,
            AlarmKind.PHASE_LOSS,
            AlarmKind.SUPPLY_LOST,
            AlarmKind.SUPPLY_CUT),
    ARC(AlarmKind.ARC),
    SMOKE(AlarmKind.SMOKE),
    OTHER(AlarmKind.DEVICE_REPORTED);

    private final Set<AlarmKind> kinds;

    KindGroup(AlarmKind first, AlarmKind... more) {
        this.kinds = EnumSet.of(first, more);
    }

    Set<AlarmKind> kinds() {
        return kinds;
    }

    String indicator() {
        return "alarms." + name().toLowerCase(Locale.ROOT);
    }

    /** Our own names, quoted for a statement. */
    String quoted() {
        return kinds.stream()
                .map(kind -> "'" + kind.name() + "'")
                .collect(Collectors.joining(", "));
    }
}
