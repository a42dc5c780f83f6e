package org.andian.portal.telling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.alarm.Level;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What each person hears of a storm: its first alarm by itself, the second as one message about all
 * of them, written at once; the others are counted there. What is worse than all he has heard of is
 * told by itself again and the next of that level as one again, for whoever knows of a warning does
 * not know of an alarm; so is an alarm whose level rises told by itself.
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

    /** Of one person and level; heard = of an alarm by itself, told = of many by one message. */
    private record Fold(long id, Level level, boolean isHeard, boolean isTold, int reached) {}

    /** What is told at once, and where its ways have led already. */
    private record Telling(
            MessageWriter.Cause cause, StepRule rule, Storms.Storm storm, Set<String> addresses) {}

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
        Telling telling = new Telling(cause, rule, storm.get(), new HashSet<>());
        List<Recipient> singly = new ArrayList<>();
        int reached = 0;
        // two nodes hold the same people in the same order
        List<Recipient> inOrder =
                people.stream().sorted(Comparator.comparing(Recipient::person)).toList();
        for (Recipient one : inOrder) {
            List<Fold> folds = held(telling, one);
            Fold fold = of(cause.alarm().severity(), folds);
            if (isByItself(telling, one, folds)) {
                sql.update("update telling_fold set heard = 1 where id = ?", fold.id());
                singly.add(one);
            } else {
                reached += count(telling, one, fold);
            }
        }
        return new Split(singly, people.size() - singly.size(), reached);
    }

    private boolean isByItself(Telling telling, Recipient to, List<Fold> folds) {
        Level level = telling.cause().alarm().severity();
        boolean knows =
                folds.stream()
                        .filter(fold -> fold.isHeard() || fold.isTold())
                        .anyMatch(fold -> fold.level().compareTo(level) >= 0);
        return telling.cause().why().occasion() == Occasion.RISEN
                || !knows && !hasHeardLately(telling, to);
    }

    private int count(Telling telling, Recipient to, Fold fold) {
        int reached = fold.isTold() ? fold.reached() : tell(telling, to, fold);
        sql.update(
                "insert into telling_folded (fold_id, alarm_id, step, at) values (?, ?, ?, ?) on"
                        + " duplicate key update fold_id = values(fold_id)",
                fold.id(),
                telling.cause().alarm().id(),
                telling.rule().step().name(),
                telling.cause().now());
        return reached;
    }

    private int tell(Telling telling, Recipient to, Fold fold) {
        MessageWriter.Cause cause = telling.cause();
        AlarmFacts alarm = cause.alarm();
        Storms.Storm storm = telling.storm();
        AlarmWording.Words words =
                AlarmWording.in(to.language())
                        .ofMany(alarm, storms.size(storm, alarm), storm.isWide());
        MessageWriter.Cause many =
                new MessageWriter.Cause(
                        alarm, cause.round(), AlarmWording.Why.of(Occasion.FOLDED), cause.now());
        int reached = messages.writeOne(many, telling.rule(), to, words, telling.addresses());
        sql.update(
                "update telling_fold set alarm_id = ?, round = ?, told_at = ?, reached = ? where"
                        + " id = ?",
                alarm.id(),
                cause.round(),
                cause.now(),
                reached,
                fold.id());
        return reached;
    }

    /** All of his that are open; nobody else changes them until the transaction ends. */
    private List<Fold> held(Telling telling, Recipient to) {
        sql.update(
                "insert into telling_fold (storm_id, person, level) values (?, ?, ?) on duplicate"
                        + " key update person = values(person)",
                telling.storm().id(),
                to.person(),
                telling.cause().alarm().severity().name());
        return sql.list(
                "select id, level, heard, told_at, reached from telling_fold where storm_id = ?"
                        + " and person = ? and open_slot = 1 order by id for update",
                List.of(telling.storm().id(), to.person()),
                Folds::fold);
    }

    private static Fold of(Level level, List<Fold> folds) {
        return folds.stream().filter(fold -> fold.level() == level).findFirst().orElseThrow();
    }

    private boolean hasHeardLately(Telling telling, Recipient to) {
        AlarmFacts alarm = telling.cause().alarm();
        boolean wide = telling.storm().isWide();
        return sql
                .list(
                        LATELY.replace("%s", wide ? "p.district_path = ?" : "a.premises_id = ?"),
                        List.of(
                                telling.cause().now().minus(Storms.MINUTE),
                                to.person(),
                                alarm.id(),
                                wide ? alarm.districtPath() : alarm.premisesId()),
                        row -> Level.valueOf(row.text("severity")))
                .stream()
                .anyMatch(level -> level.compareTo(alarm.severity()) >= 0);
    }

    private static Fold fold(Row row) {
        return new Fold(
                row.number("id"),
                Level.valueOf(row.text("level")),
                row.flag("heard"),
                row.instant("told_at") != null,
                (int) row.number("reached"));
    }
}
