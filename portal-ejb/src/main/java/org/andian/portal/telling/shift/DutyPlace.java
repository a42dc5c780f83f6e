package org.andian.portal.telling.shift;

import org.andian.portal.telling.ChainStep;

import java.util.List;

/**
 * Whose alarms those of a rota look after, and at which steps of the chain they stand.
 *
 * @param condition over aliases a (alarm) and p (premises), with one question mark for the number
 */
record DutyPlace(String condition, long number, List<ChainStep> steps) {

    private static final String OF_DISTRICT =
            "p.district_path like concat((select d.path from district_view d where d.id = ?), '%')";

    /**
     * @param owner {@code premises:}, {@code provider:} or {@code district:} and its number
     */
    static DutyPlace of(String owner) {
        String kind = owner.substring(0, owner.indexOf(':'));
        long number = Long.parseLong(owner.substring(kind.length() + 1));
        return switch (kind) {
            case "premises" ->
                    new DutyPlace("a.premises_id = ?", number, List.of(ChainStep.ENTERPRISE));
            case "provider" ->
                    new DutyPlace("p.provider_id = ?", number, List.of(ChainStep.PROVIDER));
            default ->
                    new DutyPlace(OF_DISTRICT, number, List.of(ChainStep.DISTRICT, ChainStep.CITY));
        };
    }
}
