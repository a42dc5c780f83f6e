package org.andian.portal.inspection.patrol;

import org.andian.portal.inspection.checklist.InspectionReason;
import org.andian.portal.inspection.checklist.InspectionTexts;
import org.andian.portal.refusal.Refusal;

import java.util.List;

/**
 * What is written of a route.
 *
 * @param name at most 60 characters
 * @param everyDays how often it is walked, 1 to 366
 * @param points ids of its places in their order, 1 to 100, each once
 * @throws Refusal NAMES, EVERY_DAYS, ROUTE_POINTS
 */
public record RouteText(String name, int everyDays, List<Long> points, boolean retired) {

    private static final int LONGEST_NAME = 60;
    private static final int MOST_DAYS = 366;
    private static final int MOST_POINTS = 100;

    public RouteText {
        name = InspectionTexts.line(name, LONGEST_NAME, InspectionReason.NAMES);
        if (everyDays < 1 || everyDays > MOST_DAYS) {
            throw new Refusal(InspectionReason.EVERY_DAYS);
        }
        points = points.stream().distinct().toList();
        if (points.isEmpty() || points.size() > MOST_POINTS) {
            throw new Refusal(InspectionReason.ROUTE_POINTS, MOST_POINTS);
        }
    }
}
