package org.andian.portal.filing.figure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.indicator.AsOf;
import org.andian.portal.indicator.Contributor;
import org.andian.portal.indicator.Fact;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.Part;
import org.andian.portal.indicator.Records;
import org.andian.portal.indicator.Total;
import org.andian.portal.period.Today;
import org.andian.portal.period.Zones;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Filings of districts by the day they were due, within their campaign: those nobody waived. What
 * is handed in after its day changes the figures of that day, as a correction.
 */
@ApplicationScoped
class FilingIndicators implements Contributor {

    static final String DUE = "filings.due";
    static final String FILED = "filings.filed";
    static final String IN_TIME = "filings.inTime";

    @Inject private Sql sql;

    @Inject private FilingRecount recount;

    @Inject private Today today;

    private List<IndicatorInfo> indicators;

    @PostConstruct
    void word() {
        indicators =
                List.of(info(DUE, Total.FLOW), info(FILED, Total.RATE), info(IN_TIME, Total.RATE));
    }

    private static IndicatorInfo info(String code, Total total) {
        return IndicatorInfo.of(FilingIndicators.class, code, total, 1).ofCampaign().ofPeople();
    }

    @Override
    public int place() {
        return 87;
    }

    @Override
    public List<IndicatorInfo> indicators() {
        return indicators;
    }

    /** Since filings are kept here: of what was due before, nobody knows all. */
    @Override
    public Optional<LocalDate> firstDay() {
        return sql.first(
                        "select min(opened_at) as at from filing",
                        List.of(),
                        row -> row.instant("at"))
                .map(at -> LocalDate.ofInstant(at, Zones.CHINA));
    }

    @Override
    public Records records(String indicator, LocalDate first, LocalDate last, AsOf asOf) {
        return FilingDays.records(indicator, first, last, asOf);
    }

    @Override
    public Set<LocalDate> changedSince(Instant since) {
        List<LocalDate> days =
                sql.list(
                        "select distinct due_on from filing where changed_at >= ? and due_on <= ?"
                                + " and due_on >= ?",
                        List.of(since, today.date(), firstDay().orElse(today.date())),
                        row -> row.day("due_on"));
        return new TreeSet<>(days);
    }

    @Override
    public List<Fact> recount(String indicator, LocalDate day, Part part) {
        return recount.of(indicator, day, part);
    }
}
