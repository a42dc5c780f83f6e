package org.andian.portal.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.assessment.rule.FilingMeasure;
import org.andian.portal.assessment.rule.FilingTime;
import org.andian.portal.assessment.rule.RuleFigure;
import org.andian.portal.period.Zones;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which filings of a campaign were in time, as their room tells it. */
@ApplicationScoped
class FilingBook {

    private static final String FILED =
            """
            select v.id, v.name_zh, v.name_en, v.due_on, v.district_id, v.noted_at
            from campaign_filed_view v
            where v.campaign_id = ? and v.due_on >= ? and v.due_on <= ? order by v.due_on, v.id\
            """;

    @Inject private Sql sql;

    @Inject private Clock clock;

    private record Due(long id, String nameZh, String nameEn, LocalDate on) {}

    private record Filed(Due due, Long district, Instant at) {

        static Filed of(Row row) {
            Due due =
                    new Due(
                            row.number("id"),
                            row.text("name_zh"),
                            row.text("name_en"),
                            row.day("due_on"));
            return new Filed(due, row.numberOrNull("district_id"), row.instant("noted_at"));
        }
    }

    /**
     * What was due in a period, and who had filed it when.
     *
     * @param asOf what happened at or after it is not known yet
     */
    record Filings(Map<Due, Map<Long, Instant>> filed, Instant asOf) {

        /** By the code of the measure; each place owes each filing once. */
        Map<String, RuleFigure> count(AssessedPlace place) {
            return count(list(place));
        }

        /** What can be said of a place's filings. */
        List<FilingTime> list(AssessedPlace place) {
            return filed.entrySet().stream()
                    .map(one -> time(one.getKey(), first(one.getValue(), place)))
                    .filter(one -> one.measure(asOf).isPresent())
                    .toList();
        }

        /** Null where neither it nor what it came after has filed. */
        private static Instant first(Map<Long, Instant> filed, AssessedPlace place) {
            return place.ids().stream()
                    .map(filed::get)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }

        private FilingTime time(Due due, Instant at) {
            Instant known = at != null && at.isBefore(asOf) ? at : null;
            return new FilingTime(due.nameZh(), due.nameEn(), due.on(), known);
        }

        private Map<String, RuleFigure> count(List<FilingTime> times) {
            Map<String, RuleFigure> counts = new HashMap<>();
            for (FilingMeasure measure : FilingMeasure.values()) {
                long done =
                        times.stream()
                                .filter(one -> one.measure(asOf).orElse(null) == measure)
                                .count();
                counts.put(
                        measure.code(),
                        times.isEmpty()
                                ? RuleFigure.NOTHING
                                : RuleFigure.of(done, times.size(), 1));
            }
            return counts;
        }
    }

    /** As of the end of the question's last day, or of now while that day is not over. */
    Filings of(long campaignId, AssessmentQuestion question) {
        Instant end = question.last().plusDays(1).atStartOfDay(Zones.CHINA).toInstant();
        Instant now = clock.instant();
        List<Filed> rows =
                sql.list(
                        FILED,
                        List.of(campaignId, question.first(), question.last()),
                        Filed::of);
        Map<Due, Map<Long, Instant>> filed = new LinkedHashMap<>();
        for (Filed row : rows) {
            Map<Long, Instant> own = filed.computeIfAbsent(row.due(), none -> new HashMap<>());
            if (row.district() != null) {
                own.put(row.district(), Objects.requireNonNull(row.at()));
            }
        }
        return new Filings(filed, now.isBefore(end) ? now : end);
    }
}
