package org.andian.test.door;

import org.andian.portal.bulletin.Rhythm;
import org.andian.portal.bulletin.ScheduleDraft;
import org.andian.portal.bulletin.Schedules;
import org.andian.portal.district.Districts;
import org.andian.portal.scope.Scope;
import org.andian.portal.statistic.Axis;

import java.util.List;

/** Weekly schedules of a district and department, set by one office. */
final class WeeklySchedules {

    private final Schedules schedules;
    private final Districts districts;
    private final ByHand byHand;
    private final Scope office;

    WeeklySchedules(Schedules schedules, Districts districts, ByHand byHand, Scope office) {
        this.schedules = schedules;
        this.districts = districts;
        this.byHand = byHand;
        this.office = office;
    }

    /** One without bulletins, whatever earlier tests left. */
    long fresh(String districtCode, String department, String... addresses) {
        forget(districtCode, department);
        return schedules.create(office, draft(districtCode, department, addresses));
    }

    void forget(String districtCode, String department) {
        String earlier =
                "(select id from bulletin_schedule where district_id = ? and department = ?)";
        String bulletin = "(select id from bulletin where schedule_id in %s)".formatted(earlier);
        for (String kept :
                List.of(
                        "bulletin_mail where bulletin_id in " + bulletin,
                        "bulletin_pdf where bulletin_id in " + bulletin,
                        "bulletin where schedule_id in " + earlier,
                        "bulletin_recipient where schedule_id in " + earlier,
                        "bulletin_schedule where district_id = ? and department = ?")) {
            byHand.update(
                    "delete from " + kept,
                    districtId(districtCode),
                    department == null ? "" : department);
        }
    }

    ScheduleDraft draft(String districtCode, String department, String... addresses) {
        return new ScheduleDraft(
                Rhythm.WEEKLY,
                districtId(districtCode),
                department,
                Axis.VENUE_GROUP,
                true,
                List.of(addresses));
    }

    long districtId(String code) {
        return districts.find(code).orElseThrow().id();
    }
}
