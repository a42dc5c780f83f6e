package org.andian.portal.telling.figure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmKeys;
import org.andian.portal.chore.Forgotten;
import org.andian.portal.indicator.AsOf;
import org.andian.portal.indicator.Contributor;
import org.andian.portal.indicator.Fact;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.Part;
import org.andian.portal.indicator.Records;
import org.andian.portal.period.Zones;
import org.andian.portal.sql.Sql;
import org.andian.portal.telling.TellingKeys;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Messages of alarms that left the portal, by the day they were written. Quick is what its server,
 * gateway or browser's service had taken over five seconds after it was written; what was written
 * into an inbox leaves nothing and is not counted, nor what no way was set up for. A message whose
 * five seconds still run says nothing yet of how quick the portal is.
 */
@ApplicationScoped
class MessageIndicators implements Contributor {

    /** For what was taken over in time, and is written down by a busy node a little later. */
    private static final Duration LATELY = MessageDays.QUICK.plus(Duration.ofMinutes(1));

    @Inject private Sql sql;

    @Inject private MessageRecount recount;

    @Inject private Forgotten forgotten;

    private List<IndicatorInfo> indicators;

    @PostConstruct
    void word() {
        indicators = Arrays.stream(MessageMeasure.values()).map(MessageMeasure::info).toList();
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

    /** A message lies where its alarm was: of neither may any be gone. */
    @Override
    public Optional<LocalDate> keptFrom() {
        return Stream.of(TellingKeys.FORGOTTEN, AlarmKeys.FORGOTTEN)
                .map(forgotten::keptFrom)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    @Override
    public Records records(String indicator, LocalDate first, LocalDate last, AsOf asOf) {
        return MessageDays.records(MessageMeasure.of(indicator), first, last, asOf);
    }

    /** The days of messages written since, or whose five seconds have ended since. */
    @Override
    public Set<LocalDate> changedSince(Instant since) {
        Set<LocalDate> days = new TreeSet<>();
        sql.list(
                "select distinct floor((written_at + ?) / ?) as n from message where written_at >="
                        + " ?",
                List.of(MessageDays.OFFSET, MessageDays.DAY, since.minus(LATELY)),
                row -> days.add(LocalDate.ofEpochDay(row.number("n"))));
        return days;
    }

    @Override
    public List<Fact> recount(String indicator, LocalDate day, Part part) {
        return recount.of(MessageMeasure.of(indicator), day, part);
    }
}
