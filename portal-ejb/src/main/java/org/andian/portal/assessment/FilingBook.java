package org.andian.portal.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.assessment.rule.FilingMeasure;
import org.andian.portal.assessment.rule.FilingTime;
import org.andian.portal.assessment.rule.RuleFigure;
import org.andian.portal.campaign.Campaign;
import org.andian.portal.filing.FilingRow;
import org.andian.portal.filing.FilingState;
import org.andian.portal.filing.Filings;
import org.andian.portal.period.Zones;
import org.andian.portal.scope.Scope;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which filings of a campaign were in time, as their room tells it. */
@ApplicationScoped
class FilingBook {

    @Inject private Filings filings;

    @Inject private Clock clock;

    /**
     * What was due in a period, and when it was handed in first; what nobody waits for is not among
     * it.
     *
     * @param asOf what happened at or after it is not known yet
     */
    record Filed(List<FilingRow> rows, Instant asOf) {

        /** By the code of the measure. */
        Map<String, RuleFigure> count(AssessedPlace place) {
            return count(list(place));
        }

        /** What can be said of a place's filings, and of those of what it came after. */
        List<FilingTime> list(AssessedPlace place) {
            return rows.stream()
                    .filter(row -> place.ids().contains(row.key().districtId()))
                    .map(this::time)
                    .filter(one -> one.measure(asOf).isPresent())
                    .toList();
        }

        private FilingTime time(FilingRow row) {
            Instant first = row.firstSubmittedAt();
            Instant known = first != null && first.isBefore(asOf) ? first : null;
            return new FilingTime(row.nameZh(), row.nameEn(), row.dueOn(), known);
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
    Filed of(Scope scope, Campaign campaign, AssessmentQuestion question) {
        Instant end = question.last().plusDays(1).atStartOfDay(Zones.CHINA).toInstant();
        Instant now = clock.instant();
        List<FilingRow> rows =
                filings.whole(scope, campaign.code(), question.first(), question.last()).stream()
                        .filter(row -> row.state() != FilingState.WAIVED)
                        .toList();
        return new Filed(rows, now.isBefore(end) ? now : end);
    }
}
