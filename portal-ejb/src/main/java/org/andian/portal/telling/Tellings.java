package org.andian.portal.telling;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.alarm.news.NewsQueue;
import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.telling.contact.CallRow;
import org.andian.portal.telling.contact.Calls;
import org.andian.portal.telling.contact.TellingReason;
import org.andian.portal.text.PlainText;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Door: who was told of an alarm; urging those told once more, and calls by phone. Whoever may
 * acknowledge an alarm may urge and call.
 */
@Stateless
public class Tellings {

    private static final Duration URGED_AGAIN_AFTER = Duration.ofMinutes(1);
    private static final int LONGEST_REACHED = 100;
    private static final int LONGEST_NOTE = 500;
    private static final int MOST_ROWS = 500;

    /** What was given up while nobody heard of it, as with a node that ended, the outbox knows. */
    private static final String ROWS =
            """
            select m.id, m.alarm_id, m.occasion, m.step, m.way, m.who, m.address, m.words, m.written_at, m.tries,
              m.handed_at, m.cost_milli, m.read_at, coalesce(m.result, o.failure) as result,
              case when m.state = 'WAITING' and o.given_up_at is not null then 'FAILED' else m.state end as state
            from message m left join outbox_view o on o.id = m.outbox_id
            where m.alarm_id = ? order by m.id desc limit ?\
            """;

    /** What somebody was told about many alarms, of which this is one. */
    private static final String ROWS_OF_MANY =
            ROWS.replace(
                    "where m.alarm_id = ?",
                    """
                    join telling_fold f on f.alarm_id = m.alarm_id and f.person = m.person
                      and (m.occasion = 'FOLDED' and m.round = f.round or m.round = -f.id)
                    join telling_folded d on d.fold_id = f.id
                    where d.alarm_id = ? and m.alarm_id <> d.alarm_id\
                    """);

    /** What somebody was told about many, and the alarm that it names. */
    private record OfMany(long alarmId, ToldRow row) {}

    @Inject private Sql sql;

    @Inject private Alarms alarms;

    @Inject private NewsQueue news;

    @Inject private TellingRound round;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /** Newest first; empty when the alarm is out of reach. */
    public List<ToldRow> of(Scope scope, long alarmId) {
        Optional<AlarmRow> alarm = alarms.find(scope, alarmId);
        if (alarm.isEmpty()) {
            return List.of();
        }
        boolean isNamed = Calls.knowsPeople(sql, scope, alarm.get().premisesCode());
        List<Object> which = List.of(alarmId, MOST_ROWS);
        List<ToldRow> own = sql.list(ROWS, which, row -> ToldRow.of(row, isNamed));
        List<OfMany> many =
                sql.list(
                        ROWS_OF_MANY,
                        which,
                        row -> new OfMany(row.number("alarm_id"), ToldRow.of(row, isNamed)));
        return Stream.concat(own.stream(), many.stream().map(one -> seen(scope, one)))
                .sorted(Comparator.comparing(ToldRow::id).reversed())
                .toList();
    }

    /** What was told of many names one of them, which may be out of reach. */
    private ToldRow seen(Scope scope, OfMany one) {
        return alarms.find(scope, one.alarmId()).isPresent() ? one.row() : one.row().withoutWords();
    }

    /** How often it failed to tell of it, by a fault of ours; it is tried until it succeeds. */
    public int failures(Scope scope, long alarmId) {
        return alarms.find(scope, alarmId).isEmpty() ? 0 : news.failures(alarmId);
    }

    /** Newest first; empty when the alarm is out of reach. */
    public List<CallRow> calls(Scope scope, long alarmId) {
        Optional<AlarmRow> alarm = alarms.find(scope, alarmId);
        if (alarm.isEmpty()) {
            return List.of();
        }
        boolean isNamed = Calls.knowsPeople(sql, scope, alarm.get().premisesCode());
        return sql.list(
                "select at, actor, reached, note from telling_call where alarm_id = ? order by id"
                        + " desc limit ?",
                List.of(alarmId, MOST_ROWS),
                row ->
                        new CallRow(
                                row.instant("at"),
                                row.text("actor"),
                                isNamed ? row.text("reached") : null,
                                isNamed ? row.text("note") : null));
    }

    /** Whether the alarm lies in the caller's reach. */
    public boolean reads(Scope scope, long alarmId) {
        return alarms.find(scope, alarmId).isPresent();
    }

    /** Whether the caller may know whom one calls about it; false when it is out of reach. */
    public boolean knowsPeople(Scope scope, long alarmId) {
        return alarms.find(scope, alarmId)
                .filter(alarm -> Calls.knowsPeople(sql, scope, alarm.premisesCode()))
                .isPresent();
    }

    /** Whether the caller may urge about it, and note calls. */
    public boolean mayAct(Scope scope, long alarmId) {
        return scope.mayAcknowledge() && isActable(scope, alarmId);
    }

    /**
     * Tells once more whoever stands at the steps taken so far.
     *
     * @return how many messages were written
     * @throws Refusal NO_ALARM, OVER, URGED_JUST_NOW, NOBODY
     */
    public int urge(Scope scope, long alarmId) {
        scope.requireAcknowledging("urge about alarms");
        AlarmFacts alarm = require(scope, alarmId);
        if (alarm.over()) {
            throw new Refusal(TellingReason.OVER);
        }
        Course course = Course.hold(sql, alarmId);
        Instant now = clock.instant();
        if (urgedSince(alarmId, now.minus(URGED_AGAIN_AFTER))) {
            throw new Refusal(TellingReason.URGED_JUST_NOW);
        }
        AlarmWording.Why why = new AlarmWording.Why(Occasion.URGED, Duration.ZERO, name(scope));
        MessageWriter.Cause cause = new MessageWriter.Cause(alarm, now.toEpochMilli(), why, now);
        int written = round.urge(course, cause);
        if (written == 0) {
            throw new Refusal(TellingReason.NOBODY);
        }
        audit.done(scope.login(), "telling.urge", "alarm:" + alarmId, String.valueOf(written));
        return written;
    }

    /**
     * Notes a call by phone.
     *
     * @param reached who was reached, at most 100 characters
     * @param note what was said, at most 500 characters, null for nothing
     * @throws Refusal NO_ALARM, REACHED, CALL_NOTE
     */
    public void called(Scope scope, long alarmId, String reached, String note) {
        scope.requireAcknowledging("note calls about alarms");
        require(scope, alarmId);
        String who = PlainText.of(reached);
        if (who == null || who.isEmpty() || who.length() > LONGEST_REACHED) {
            throw new Refusal(TellingReason.REACHED, LONGEST_REACHED);
        }
        String said = PlainText.lines(note);
        if (said != null && said.length() > LONGEST_NOTE) {
            throw new Refusal(TellingReason.CALL_NOTE, LONGEST_NOTE);
        }
        sql.update(
                "insert into telling_call (alarm_id, at, actor, reached, note) values (?, ?, ?, ?,"
                        + " ?)",
                alarmId,
                clock.instant(),
                scope.login(),
                who,
                said == null || said.isEmpty() ? null : said);
        audit.done(scope.login(), "telling.call", "alarm:" + alarmId, who);
    }

    private AlarmFacts require(Scope scope, long alarmId) {
        return AlarmFacts.find(sql, alarmId)
                .filter(alarm -> isActable(scope, alarmId))
                .orElseThrow(() -> new Refusal(TellingReason.NO_ALARM));
    }

    private boolean isActable(Scope scope, long alarmId) {
        Reach reach = scope.acknowledging("p");
        List<Object> parameters = new ArrayList<>(List.of(alarmId));
        parameters.addAll(reach.parameters());
        return sql.count(
                        "select count(*) as n from alarm_view a left join premises_view p on p.id ="
                                + " a.premises_id where a.id = ? and "
                                + reach.sql(),
                        parameters)
                > 0;
    }

    private boolean urgedSince(long alarmId, Instant moment) {
        return sql.count(
                        "select count(*) as n from message where alarm_id = ? and occasion ="
                                + " 'URGED' and written_at > ?",
                        List.of(alarmId, moment))
                > 0;
    }

    private String name(Scope scope) {
        return sql.first(
                        "select name from account_view where login = ?",
                        List.of(scope.login()),
                        row -> row.text("name"))
                .orElse(scope.login());
    }
}
