package org.andian.portal.bulletin;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.Within;

import java.util.List;
import java.util.Set;

/**
 * What a bulletin asks the statistics: the main indicators of its district or department, or those
 * of hazards, each compared with the period before.
 */
final class Question {

    private static final List<String> INDICATORS =
            List.of("premises", "verified", "online", "alarms", "acknowledged");

    private static final List<String> OF_HAZARDS =
            List.of(
                    "hazards.found",
                    "hazards.found.major",
                    "hazards.closed",
                    "hazards.closed.major",
                    "hazards.open",
                    "hazards.open.major",
                    "hazards.overdue",
                    "hazards.rectified",
                    "hazards.onTime",
                    "hazards.days",
                    "hazards.days.median",
                    "hazards.orders",
                    "hazards.listed",
                    "hazards.transfers");

    private Question() {}

    /**
     * @param offered codes of the indicators there are
     */
    static StatisticQuery of(Schedule schedule, Issue issue, Set<String> offered) {
        List<String> wanted = schedule.rhythm().isOfHazards() ? OF_HAZARDS : INDICATORS;
        List<String> asked = wanted.stream().filter(offered::contains).toList();
        return new StatisticQuery(
                issue.from(),
                issue.to(),
                schedule.rows(),
                null,
                null,
                asked,
                true,
                false,
                null,
                new Within(schedule.districtId(), null, schedule.department()));
    }

    /** As it is kept beside the figures. */
    static String json(StatisticQuery query) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("from", query.from().toString())
                        .add("to", query.to().toString())
                        .add("rows", query.rows().name())
                        .add("indicators", Json.createArrayBuilder(query.indicators()))
                        .add("monthOnMonth", query.monthOnMonth())
                        .add("yearOnYear", query.yearOnYear())
                        .add("district", query.within().districtId());
        if (query.within().department() != null) {
            json.add("department", query.within().department());
        }
        return json.build().toString();
    }
}
