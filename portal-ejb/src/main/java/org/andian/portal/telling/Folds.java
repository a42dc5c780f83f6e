package org.andian.portal.telling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.alarm.Level;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What each person hears of a storm: its first alarm by itself, the second as one message about all
 * of them, written at once; the others are counted there. What is worse than all he has heard of is
 * told by itself again, and so is an alarm whose level rises.
 */
@ApplicationScoped
class Folds {

    /** What somebody has heard by itself within the minute, before it was known as a storm. */
    private static final String LATELY =
            """
            select distinct m.severity from message m join alarm_view a on a.id = m.alarm_id
            join premises_view p on p.id = a.premises_id
            where m.written_at > ? and m.person = ? and m.alarm_id <> ? and m.state in ('DELIVERED', 'WAITING')
              and m.occasion in ('RAISED', 'RISEN', 'AGAIN', 'ESCALATED') and %s\
            """;

    /**
     * @param singly who hears of the alarm by itself
     * @param folded how many do not
     * @param reached how many messages about all lead to those
     */
    record Split(List<Recipient> singly, int folded, int reached) {}

    private record Fold(long id, Level worst, boolean isTold, int reached) {}

    @Inject private Sql sql;

    @Inject private Storms storms;

    @Inject private MessageWriter messages;

    /**
     * Writes what is told about all, and says who is still to be told by itself.
     *
     * @param seenFrom the step from which people look at storms
     */
    public Split split(
            MessageWriter.Cause cause, StepRule rule, List<Recipient> people, ChainStep seenFrom) {
        Optional<Storms.Storm> storm = storms.of(cause.alarm().id(), seenFrom);
        if (storm.isEmpty()) {
            return new Split(people, 0, 0);
        }
        List<Recipient> singly = new ArrayList<>();
        int reached = 0;
        // two nodes hold the same people in the same order
        List<Recipient> inOrder =
                people.stream().sorted(Comparator.comparing(Recipient::person)).toList();
        for (Recipient one : inOrder) {
            Fold fold = held(storm.get(), one, cause);
            if (isByItself(cause, fold)) {
                rise(fold, cause.alarm().severity());
                singly.add(one);
            } else {
                reached += count(cause, rule, one, fold, storm.get());
            }
        }
        return new Split(singly, people.size() - singly.size(), reached);
    }

    private static boolean isByItself(MessageWriter.Cause cause, Fold fold) {
        return cause.why().occasion() == Occasion.RISEN
                || fold.worst() == null
                || cause.alarm().severity().compareTo(fold.worst()) > 0;
    }

    private void rise(Fold fold, Level level) {
        if (fold.worst() == null || level.compareTo(fold.worst()) > 0) {
            sql.update("update telling_fold set worst = ? where id = ?", level.name(), fold.id());
        }
    }

    private int count(
            MessageWriter.Cause cause, StepRule rule, Recipient to, Fold fold, Storms.Storm storm) {
        int reached = fold.isTold() ? fold.reached() : tell(cause, rule, to, fold, storm);
        sql.update(
                "insert into telling_folded (fold_id, alarm_id, step, at) values (?, ?, ?, ?) on"
                        + " duplicate key update fold_id = values(fold_id)",
                fold.id(),
                cause.alarm().id(),
                rule.step().name(),
                cause.now());
        return reached;
    }

    private int tell(
            MessageWriter.Cause cause, StepRule rule, Recipient to, Fold fold, Storms.Storm storm) {
        AlarmFacts alarm = cause.alarm();
        AlarmWording.Words words =
                AlarmWording.in(to.language())
                        .ofMany(alarm, storms.size(storm, alarm), storm.isWide());
        MessageWriter.Cause many =
                new MessageWriter.Cause(
                        alarm, cause.round(), AlarmWording.Why.of(Occasion.FOLDED), cause.now());
        int reached = messages.writeOne(many, rule, to, words);
        sql.update(
                "update telling_fold set alarm_id = ?, round = ?, told_at = ?, reached = ?, worst ="
                        + " ? where id = ?",
                alarm.id(),
                cause.round(),
                cause.now(),
                reached,
                fold.worst().name(),
                fold.id());
        return reached;
    }

    /** Made where there is none; nobody else changes it until the transaction ends. */
    private Fold held(Storms.Storm storm, Recipient to, MessageWriter.Cause cause) {
        sql.update(
                "insert into telling_fold (storm_id, person) values (?, ?) on duplicate key update"
                        + " person = values(person)",
                storm.id(),
                to.person());
        Fold fold =
                sql.first(
                                "select id, worst, told_at, reached from telling_fold where"
                                        + " storm_id = ? and person = ? for update",
                                List.of(storm.id(), to.person()),
                                Folds::fold)
                        .orElseThrow();
        return fold.worst() == null
                ? new Fold(fold.id(), lately(storm, to, cause), fold.isTold(), fold.reached())
                : fold;
    }

    private Level lately(Storms.Storm storm, Recipient to, MessageWriter.Cause cause) {
        AlarmFacts alarm = cause.alarm();
        Instant since = cause.now().minus(Storms.MINUTE);
        return sql
                .list(
                        LATELY.replace(
                                "%s", storm.isWide() ? "p.district_path = ?" : "a.premises_id = ?"),
                        List.of(
                                since,
                                to.person(),
                                alarm.id(),
                                storm.isWide() ? alarm.districtPath() : alarm.premisesId()),
                        row -> Level.valueOf(row.text("severity")))
                .stream()
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Fold fold(Row row) {
        String worst = row.text("worst");
        return new Fold(
                row.number("id"),
                worst == null ? null : Level.valueOf(worst),
                row.instant("told_at") != null,
                (int) row.number("reached"));
    }
}
