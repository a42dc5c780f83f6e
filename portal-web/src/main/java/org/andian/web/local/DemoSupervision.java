package org.andian.web.local;

import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.hazard.HazardState;
import org.andian.portal.hazard.risk.RiskColour;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What offices of a demo have found at its premises; absent sections are empty. */
public record DemoSupervision(
        List<DemoHazard> hazards,
        List<DemoRisk> risks,
        List<DemoFire> fires,
        List<DemoCredit> credits,
        List<DemoWarning> warnings) {

    /**
     * @param by login of the office that finds, orders and reviews it
     * @param mender login of who mends it, null where nobody has yet
     * @param body key of the body of the same call in whose name it is ordered, {@code mark} that
     *     of its numbers
     * @param grade with its reason where it is not what the checklist says
     * @param state how far it has come
     * @param days of its order
     */
    public record DemoHazard(
            String by,
            String mender,
            String body,
            String mark,
            String premises,
            String kind,
            String what,
            String place,
            String measures,
            HazardSource source,
            LocalDate foundOn,
            String finder,
            Grade grade,
            String gradeReason,
            HazardState state,
            String demand,
            int days,
            String proof,
            String review) {}

    public record DemoRisk(
            String by, String premises, RiskColour colour, String reason, LocalDate since) {}

    /**
     * @param electrical null while the cause is not known
     */
    public record DemoFire(
            String by,
            String premises,
            Instant happenedAt,
            String place,
            Boolean electrical,
            String cause,
            int injured,
            Long lossYuan) {}

    /**
     * @param published where it was published, null for not yet
     */
    public record DemoCredit(
            String by,
            String premises,
            String decision,
            LocalDate decidedOn,
            String reason,
            String published) {}

    /**
     * @param body key of the body of the same call in whose name it is published
     */
    public record DemoWarning(
            String by,
            String body,
            String goods,
            String maker,
            String model,
            String danger,
            String advice) {}

    /** Nothing at all. */
    static final DemoSupervision NONE = new DemoSupervision(null, null, null, null, null);

    public DemoSupervision {
        hazards = hazards == null ? List.of() : List.copyOf(hazards);
        risks = risks == null ? List.of() : List.copyOf(risks);
        fires = fires == null ? List.of() : List.copyOf(fires);
        credits = credits == null ? List.of() : List.copyOf(credits);
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }
}
