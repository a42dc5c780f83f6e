package org.andian.web.device;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.Level;
import org.andian.portal.alarm.RuleRow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A line across a curve; {@code value} in the curve's unit. */
public record Limit(Level level, double value) {

    /**
     * The lines a rule draws in the picture of a quantity; none when it concerns another, is
     * switched off, or counts in shares of a rating nobody has entered.
     */
    static List<Limit> of(RuleRow rule, Quantity quantity, Double ratedCurrent) {
        boolean isShare = rule.kind() == AlarmKind.OVER_CURRENT;
        if (!rule.enabled()
                || quantityOf(rule.kind()) != quantity
                || isShare && ratedCurrent == null) {
            return List.of();
        }
        double factor = isShare ? ratedCurrent / 100 : 1;
        List<Limit> limits = new ArrayList<>();
        Stream.ofNullable(rule.warningLimit())
                .forEach(value -> limits.add(new Limit(Level.WARNING, value * factor)));
        Stream.ofNullable(rule.alarmLimit())
                .forEach(value -> limits.add(new Limit(Level.ALARM, value * factor)));
        return limits;
    }

    private static Quantity quantityOf(AlarmKind kind) {
        return switch (kind) {
            case RESIDUAL_CURRENT -> Quantity.RESIDUAL_CURRENT;
            case TEMPERATURE -> Quantity.TEMPERATURE;
            case OVER_CURRENT -> Quantity.CURRENT;
            case OVER_VOLTAGE, UNDER_VOLTAGE -> Quantity.VOLTAGE;
            case ARC -> Quantity.ARC;
            default -> null;
        };
    }
}
