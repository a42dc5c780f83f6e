package org.andian.portal.inspection.patrol;

import org.andian.portal.inspection.checklist.InspectionReason;
import org.andian.portal.inspection.checklist.InspectionTexts;
import org.andian.portal.refusal.Refusal;

/**
 * What is written of a place.
 *
 * @param name at most 60 characters
 * @param place where exactly on the premises, at most 200 characters
 * @throws Refusal NAMES, TITLE
 */
public record PointText(String name, String place, boolean retired) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PLACE = 200;

    public PointText {
        name = InspectionTexts.line(name, LONGEST_NAME, InspectionReason.NAMES);
        place = InspectionTexts.line(place, LONGEST_PLACE, InspectionReason.TITLE);
    }
}
