package org.andian.portal.regulation;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

import java.util.Objects;

/**
 * An office that acts, to be registered.
 *
 * @param department code, null when it belongs to none
 * @param district code, or name of a zone without one
 */
public record NewBody(String name, Kind kind, String department, String district, boolean demo) {

    private static final int LONGEST_NAME = 200;

    /** What sort of office it is. */
    public enum Kind {
        SAFETY_OFFICE,
        BUREAU,
        BRANCH,
        SECTION,
        ENTERPRISE
    }

    public NewBody {
        Objects.requireNonNull(kind, "kind");
        name = PlainText.of(name);
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new Refusal(RegulationReason.BODY_NAME, LONGEST_NAME);
        }
        if (district == null || district.isBlank()) {
            throw new Refusal(RegulationReason.BODY_DISTRICT);
        }
    }
}
