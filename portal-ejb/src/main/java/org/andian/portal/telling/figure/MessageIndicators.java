package org.andian.portal.telling.figure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Forgotten;
import org.andian.portal.indicator.AsOf;
import org.andian.portal.indicator.Contributor;
import org.andian.portal.indicator.Fact;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.Part;
import org.andian.portal.indicator.Records;
import org.andian.portal.indicator.Total;
import org.andian.portal.period.Zones;
import org.andian.portal.sql.Sql;
import org.andian.portal.telling.TellingKeys;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Messages by the day they were written, of the premises where their alarm was. In time is what was
 * handed to who carries it on within five seconds; what becomes of it later changes nothing.
 */
@ApplicationScoped
class MessageIndicators implements Contributor {

    static final String SENT = "messages";
    static final String IN_TIME = "messages.prompt";

    /** So long after it was written a message is handed over in time. */
    static final Duration PROMPT = Duration.ofSeconds(5);

    @Inject private Sql sql;

    @Inject private MessageRecount recount;

    @Inject private Forgotten forgotten;

    private List<IndicatorInfo> indicators;

    @PostConstruct
    void word() {
        indicators = List.of(info(SENT, Total.FLOW), info(IN_TIME, Total.RATE));
    }

    private static IndicatorInfo info(String code, Total total) {
        return IndicatorInfo.of(MessageIndicators.class, code, total, 1);
    }

    @Override
    public int place() {
        return 35;
    }

    @Override
    public List<IndicatorInfo> indicators() {
        return indicators;
    }

    @Override
    public Optional<LocalDate> firstDay() {
        return sql.first(
                        "select min(written_at) as at from message",
                        List.of(),
                        row -> row.instant("at"))
                .map(at -> LocalDate.ofInstant(at, Zones.CHINA));
    }

    @Override
    public Optional<LocalDate> keptFrom() {
        return forgotten.keptFrom(TellingKeys.FORGOTTEN);
    }

    @Override
    public Records records(String indicator, LocalDate first, LocalDate last, AsOf asOf) {
        return MessageDays.records(indicator, first, last, asOf);
    }

    /** The days of those written since, or whose seconds ended since. */
    @Override
    public Set<LocalDate> changedSince(Instant since) {
        Set<LocalDate> days = new TreeSet<>();
        sql.list(
                "select distinct floor((written_at + 28800000) / 86400000) as n from message where"
                        + " written_at >= ?",
                List.of(since.minus(PROMPT)),
                row -> days.add(LocalDate.ofEpochDay(row.number("n"))));
        return days;
    }

    @Override
    public List<Fact> recount(String indicator, LocalDate day, Part part) {
        return recount.of(indicator, day, part);
    }
}
