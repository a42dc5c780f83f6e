package org.andian.portal.fact;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.indicator.Contributor;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Door: days computed anew and recounted, for the system administrator. */
@Stateless
public class Recounts {

    private static final int MOST_DAYS = 31;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    @Inject private FactKeeper keeper;

    @Inject private FactBook book;

    @Inject private SelfCheck check;

    @Inject private Catalogue catalogue;

    @Inject private Audit audit;

    /** The newest recounts first, for the system administrator. */
    public List<Recount> newest(Scope scope, int size) {
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
     * @throws Refusal DAYS_MISSING where one is null, RECOUNT_DAYS, RECORDS_GIVEN_UP
     */
    public int recount(Scope scope, LocalDate first, LocalDate last) {
        scope.require(Role::mayConfigure, "compute figures anew");
        if (first == null || last == null) {
            throw new Refusal(FactReason.DAYS_MISSING);
        }
        if (first.isBefore(EARLIEST)
                || last.isBefore(first)
                || new DateSpan(first, last).days() > MOST_DAYS
                || last.isAfter(keeper.today())) {
            throw new Refusal(FactReason.RECOUNT_DAYS, MOST_DAYS, EARLIEST);
        }
        requireRecords(first);
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

    private void requireRecords(LocalDate first) {
        catalogue.contributors().stream()
                .map(Contributor::recountableFrom)
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo)
                .filter(first::isBefore)
                .ifPresent(
                        kept -> {
                            throw new Refusal(FactReason.RECORDS_GIVEN_UP, kept);
                        });
    }
}
