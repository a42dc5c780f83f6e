package org.andian.portal.statistic;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Door: tables over the daily facts, limited to the caller's districts and industries. Grants for
 * one premises or one provider's premises see none.
 */
@Stateless
public class Statistics {

    private static final int MOST_DAYS = 31;

    @Inject private Catalogue catalogue;

    @Inject private Tables tables;

    @Inject private Frames frames;

    @Inject private Coverage coverage;

    @Inject private Drill drill;

    @Inject private FactKeeper keeper;

    @Inject private FactBook book;

    @Inject private SelfCheck check;

    @Inject private Audit audit;

    /** All that the rooms offer, public among those who are logged in. */
    public List<IndicatorInfo> indicators() {
        return catalogue.offers().stream().map(Catalogue.Offer::info).toList();
    }

    /**
     * @throws IllegalArgumentException when the query names an indicator, campaign or district
     *     there is not
     */
    public StatisticTable table(Scope scope, StatisticQuery query, Locale locale) {
        return tables.of(scope, query, locale);
    }

    /**
     * The records a cell of that table counts, in order of day and premises. @param size at most
     * 1,000
     */
    public DrillPage rows(Scope scope, StatisticQuery query, CellKey cell, int first, int size) {
        Frame frame = frames.of(scope, query);
        DateSpan span = Spans.of(query, coverage.latest()).get(cell.span());
        if (span == null || !query.indicators().contains(cell.indicator())) {
            throw new IllegalArgumentException(
                    "That table has no such cell; take its name from the table.");
        }
        return drill.rows(frame, query, cell, span, first, size);
    }

    /** The newest recounts first, for the system administrator. */
    public List<Recount> recounts(Scope scope, int size) {
        scope.require(Role::mayConfigure, "read the recounts");
        return check.newest(size);
    }

    /** Where a day's facts differed from its recount. */
    public List<Difference> differences(Scope scope, LocalDate day) {
        scope.require(Role::mayConfigure, "read the recounts");
        return check.differences(day);
    }

    /**
     * Computes days anew and recounts those that are over, without waiting for the night; what this
     * corrects of settled days is on record. A device's last reading is handed on from day to day:
     * where records of a day were added, choose all days after it too.
     *
     * @return how many figures differ
     */
    public int recount(Scope scope, LocalDate first, LocalDate last) {
        scope.require(Role::mayConfigure, "compute figures anew");
        DateSpan span = new DateSpan(first, last);
        if (last.isBefore(first) || span.days() > MOST_DAYS || last.isAfter(keeper.today())) {
            throw new IllegalArgumentException(
                    "Choose 1 to " + MOST_DAYS + " days, none of them to come.");
        }
        List<LocalDate> days = first.datesUntil(last.plusDays(1)).toList();
        int differences = 0;
        for (LocalDate day : days) {
            book.compute(day);
            differences += day.isBefore(keeper.today()) ? check.check(day) : 0;
        }
        audit.done(
                scope.login(),
                "statistic.recount",
                "days " + first + " to " + last,
                differences + " figures differ");
        return differences;
    }
}
