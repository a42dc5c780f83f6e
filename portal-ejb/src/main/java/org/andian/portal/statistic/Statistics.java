package org.andian.portal.statistic;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.fact.Catalogue;
import org.andian.portal.fact.Coverage;
import org.andian.portal.fact.DateSpan;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Door: tables over the daily facts, limited to the caller's districts and industries. Grants for
 * one premises or one provider's premises see none.
 */
@Stateless
public class Statistics {

    @Inject private Catalogue catalogue;

    @Inject private Tables tables;

    @Inject private TableFrames frames;

    @Inject private Coverage coverage;

    @Inject private Drill drill;

    @Inject private ExamplePremises examples;

    /** All that the rooms offer, public among those who are logged in. */
    public List<IndicatorInfo> indicators() {
        return catalogue.offers().stream().map(Catalogue.Offer::info).toList();
    }

    /**
     * @throws Refusal with a {@link StatisticReason} or {@link
     *     org.andian.portal.fact.FactReason#NO_SUCH_INDICATOR} when the query names what there is
     *     not
     */
    public StatisticTable table(Scope scope, StatisticQuery query, Locale locale) {
        return tables.of(scope, query, locale);
    }

    /** Whether what that table counts is invented, all of it or some: whoever prints it says so. */
    public boolean isOfExample(Scope scope, StatisticQuery query) {
        return examples.isAmong(scope, query.within());
    }

    /**
     * When a settled figure within what that table adds up, or compares with, was corrected last.
     */
    public Optional<Instant> correctedAt(Scope scope, StatisticQuery query) {
        TableFrame frame = frames.of(scope, query);
        List<IndicatorInfo> asked =
                query.indicators().stream().map(code -> catalogue.get(code).info()).toList();
        return Spans.of(query, coverage.latest()).values().stream()
                .map(span -> coverage.correctedAt(asked, span, frame.limit()))
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
    }

    /**
     * The records a cell of that table counts, in order of day and time, those without a time in
     * order of premises. @param size at most 1,000
     */
    public DrillPage rows(Scope scope, StatisticQuery query, CellKey cell, int first, int size) {
        return drill.rows(opened(scope, query, cell), first, size);
    }

    /**
     * All those records for a file in the same order, but that of a day with thousands a stretch of
     * premises follows the other; read by their keys while one goes through them, however many
     * there are. What the caller reaches is decided now.
     */
    public Iterator<DrillRow> stream(Scope scope, StatisticQuery query, CellKey cell) {
        return drill.stream(opened(scope, query, cell));
    }

    private Drill.Opened opened(Scope scope, StatisticQuery query, CellKey cell) {
        TableFrame frame = frames.of(scope, query);
        DateSpan span = Spans.of(query, coverage.latest()).get(cell.span());
        if (span == null || !query.indicators().contains(cell.indicator())) {
            throw new Refusal(StatisticReason.NO_SUCH_CELL);
        }
        frames.requireCell(frame, query, cell);
        return new Drill.Opened(frame, query, cell, span);
    }

    /**
     * From which day on the records behind a cell are there, when some of its period were given up;
     * its figure still counts those. Empty when all are there, as for a cell the table does not
     * have.
     */
    public Optional<LocalDate> recordsFrom(Scope scope, StatisticQuery query, CellKey cell) {
        frames.of(scope, query);
        Catalogue.Offer offer = catalogue.get(cell.indicator());
        boolean isStock = offer.info().total().isStock();
        return Optional.ofNullable(Spans.of(query, coverage.latest()).get(cell.span()))
                .map(span -> isStock ? span.last() : span.first())
                .flatMap(first -> offer.room().keptFrom().filter(first::isBefore));
    }
}
