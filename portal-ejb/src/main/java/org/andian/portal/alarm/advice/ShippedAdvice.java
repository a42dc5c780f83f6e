package org.andian.portal.alarm.advice;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.Level;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The steps the portal is shipped with: of a kind and level, else of the kind. */
final class ShippedAdvice {

    private static final String BUNDLE = "org.andian.portal.alarm.advice.steps";

    private ShippedAdvice() {}

    static AdviceRow of(AlarmKind kind, Level level) {
        return new AdviceRow(
                kind,
                level,
                text(Locale.SIMPLIFIED_CHINESE, kind, level),
                text(Locale.ENGLISH, kind, level),
                false,
                0);
    }

    /** The levels alarms of each kind are counted under, the worst first. */
    static Map<AlarmKind, List<Level>> levels() {
        Map<AlarmKind, List<Level>> levels = new EnumMap<>(AlarmKind.class);
        for (AlarmKind kind : AlarmKind.values()) {
            levels.put(
                    kind,
                    kind.isFault() ? List.of(Level.FAULT) : List.of(Level.ALARM, Level.WARNING));
        }
        return levels;
    }

    private static String text(Locale language, AlarmKind kind, Level level) {
        ResourceBundle steps = ResourceBundle.getBundle(BUNDLE, language);
        String exact = kind + "." + level;
        return steps.getString(steps.containsKey(exact) ? exact : kind.name());
    }
}
