package org.andian.launcher.simulate.population;

import java.util.List;

/** What offices of the example have found at its premises, invented. */
public record Supervision(
        List<Hazard> hazards,
        List<Risk> risks,
        List<Fire> fires,
        List<Credit> credits,
        List<Warning> warnings) {

    public Supervision {
        hazards = List.copyOf(hazards);
        risks = List.copyOf(risks);
        fires = List.copyOf(fires);
        credits = List.copyOf(credits);
        warnings = List.copyOf(warnings);
    }

    /**
     * @param by login of the office that finds, orders and reviews it, {@code mender} of who mends
     *     it, null for nobody
     * @param body key of the body in whose name it is ordered, {@code mark} that of its numbers
     * @param foundDaysAgo from today on
     * @param grade GENERAL or MAJOR, the latter with a reason
     * @param state FOUND, ORDERED, PROVED, RETURNED or CLOSED
     * @param days of its order
     */
    public record Hazard(
            String by,
            String mender,
            String body,
            String mark,
            String premises,
            String kind,
            String what,
            String place,
            String measures,
            String source,
            int foundDaysAgo,
            String finder,
            String grade,
            String gradeReason,
            String state,
            String demand,
            int days,
            String proof,
            String review) {}

    /**
     * @param colour RED, ORANGE, YELLOW or BLUE
     */
    public record Risk(String by, String premises, String colour, String reason, int daysAgo) {}

    /**
     * @param hour of that day in China
     */
    public record Fire(
            String by,
            String premises,
            int daysAgo,
            int hour,
            String place,
            boolean electrical,
            String cause,
            int injured,
            long lossYuan) {}

    /**
     * @param published where it was published, null for not yet
     */
    public record Credit(
            String by,
            String premises,
            String decision,
            int daysAgo,
            String reason,
            String published) {}

    /**
     * @param body key of the body in whose name it is published
     */
    public record Warning(
            String by,
            String body,
            String goods,
            String maker,
            String model,
            String danger,
            String advice) {}
}
