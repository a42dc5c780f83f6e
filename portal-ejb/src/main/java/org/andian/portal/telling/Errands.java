package org.andian.portal.telling;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.telling.contact.TellingReason;
import org.andian.portal.text.PlainText;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Door: gives an alarm into somebody's hands, sends people there, and keeps what is written down.
 * Whoever may acknowledge an alarm may do this; that it goes up while nobody acknowledges is not
 * changed by it.
 */
@Stateless
public class Errands {

    /** Where somebody can be sent from. */
    public static final Set<ChainStep> SENT =
            EnumSet.of(ChainStep.ENTERPRISE, ChainStep.PROVIDER, ChainStep.DISTRICT);

    private static final int LONGEST_NOTE = 500;
    private static final Set<Way> WAYS = EnumSet.of(Way.INBOX, Way.MAIL, Way.SMS);

    /** What a note tells of. */
    public enum What {
        NOTE,
        ASSIGNED,
        /** nobody has it any more */
        RELEASED,
        DISPATCHED
    }

    /** Somebody it can be given to. */
    public record Candidate(long accountId, String who, ChainStep step) {}

    @Inject private Sql sql;

    @Inject private Tellings tellings;

    @Inject private Recipients recipients;

    @Inject private MessageWriter messages;

    @Inject private Ways ways;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /** Those who would be told of it at any step and have an account; empty for a mere reader. */
    public List<Candidate> candidates(Scope scope, long alarmId) {
        if (!tellings.mayAct(scope, alarmId) || !tellings.knowsPeople(scope, alarmId)) {
            return List.of();
        }
        AlarmPlace place = AlarmFacts.find(sql, alarmId).map(AlarmPlace::of).orElseThrow();
        Map<Long, Candidate> all = new LinkedHashMap<>();
        for (ChainStep step : ChainStep.values()) {
            recipients.all(step, place).stream()
                    .filter(one -> one.accountId() != null)
                    .map(one -> new Candidate(one.accountId(), one.who(), step))
                    .forEach(one -> all.putIfAbsent(one.accountId(), one));
        }
        return List.copyOf(all.values());
    }

    /**
     * Gives it to somebody, who is told so.
     *
     * @param accountId of a candidate; null for the caller himself
     * @param text null for nothing
     * @throws Refusal NO_ALARM, ASSIGNEE, NOTE
     */
    public void assign(Scope scope, long alarmId, Long accountId, String text) {
        AlarmFacts alarm = require(scope, alarmId);
        String said = said(text);
        Candidate to = accountId == null ? self(scope) : candidate(scope, alarmId, accountId);
        sql.update(
                """
                insert into telling_errand (alarm_id, assignee_id, assigned_at, assigned_by) values (?, ?, ?, ?)
                on duplicate key update assignee_id = values(assignee_id), assigned_at = values(assigned_at),
                  assigned_by = values(assigned_by)\
                """,
                alarmId,
                to.accountId(),
                clock.instant(),
                scope.login());
        write(scope, alarmId, What.ASSIGNED, to.who(), said);
        if (accountId != null) {
            List<Recipient> one =
                    recipients.all(to.step(), AlarmPlace.of(alarm)).stream()
                            .filter(each -> accountId.equals(each.accountId()))
                            .toList();
            messages.write(cause(scope, alarm, Occasion.ASSIGNED, said), to.step(), one, WAYS);
        }
        audit.done(scope.login(), "alarm.assign", object(alarmId), to.who());
    }

    /**
     * Nobody has it any more.
     *
     * @throws Refusal NO_ALARM
     */
    public void release(Scope scope, long alarmId) {
        require(scope, alarmId);
        int had =
                sql.update(
                        "update telling_errand set assignee_id = null, assigned_at = null where"
                                + " alarm_id = ? and assignee_id is not null",
                        alarmId);
        if (had > 0) {
            write(scope, alarmId, What.RELEASED, null, null);
            audit.done(scope.login(), "alarm.release", object(alarmId), null);
        }
    }

    /**
     * Sends those who stand at a step there; they are told so.
     *
     * @param to one of {@link #SENT}
     * @return how many messages lead to them
     * @throws Refusal NO_ALARM, NOBODY, NOTE
     */
    public int dispatch(Scope scope, long alarmId, ChainStep to, String text) {
        AlarmFacts alarm = require(scope, alarmId);
        String said = said(text);
        List<Recipient> people =
                SENT.contains(to)
                        ? recipients.at(to, AlarmPlace.of(alarm), one -> ways.leads(WAYS, one))
                        : List.of();
        int reached =
                people.isEmpty()
                        ? 0
                        : messages.write(
                                cause(scope, alarm, Occasion.DISPATCHED, said), to, people, WAYS);
        if (reached == 0) {
            throw new Refusal(TellingReason.NOBODY);
        }
        sql.update(
                """
                insert into telling_errand (alarm_id, dispatched_to, dispatched_at, dispatched_by) values (?, ?, ?, ?)
                on duplicate key update dispatched_to = values(dispatched_to),
                  dispatched_at = values(dispatched_at), dispatched_by = values(dispatched_by)\
                """,
                alarmId,
                to.name(),
                clock.instant(),
                scope.login());
        write(scope, alarmId, What.DISPATCHED, to.name(), said);
        audit.done(scope.login(), "alarm.dispatch", object(alarmId), to.name());
        return reached;
    }

    /**
     * @param text at most 500 characters
     * @throws Refusal NO_ALARM, NOTE
     */
    public void remark(Scope scope, long alarmId, String text) {
        require(scope, alarmId);
        String said = said(text);
        if (said == null) {
            throw new Refusal(TellingReason.NOTE, LONGEST_NOTE);
        }
        write(scope, alarmId, What.NOTE, null, said);
        audit.done(scope.login(), "alarm.remark", object(alarmId), null);
    }

    private AlarmFacts require(Scope scope, long alarmId) {
        scope.requireAcknowledging("deal with alarms");
        return AlarmFacts.find(sql, alarmId)
                .filter(alarm -> tellings.mayAct(scope, alarmId))
                .orElseThrow(() -> new Refusal(TellingReason.NO_ALARM));
    }

    private Candidate candidate(Scope scope, long alarmId, long accountId) {
        return candidates(scope, alarmId).stream()
                .filter(one -> one.accountId() == accountId)
                .findFirst()
                .orElseThrow(() -> new Refusal(TellingReason.ASSIGNEE));
    }

    private Candidate self(Scope scope) {
        return sql.first(
                        "select id, name from account_view where login = ?",
                        List.of(scope.login()),
                        row -> new Candidate(row.number("id"), row.text("name"), null))
                .orElseThrow(() -> new Refusal(TellingReason.ASSIGNEE));
    }

    private void write(Scope scope, long alarmId, What what, String whom, String text) {
        sql.update(
                "insert into telling_note (alarm_id, at, actor, what, whom, text) values (?, ?, ?,"
                        + " ?, ?, ?)",
                alarmId,
                clock.instant(),
                scope.login(),
                what.name(),
                whom,
                text);
    }

    private MessageWriter.Cause cause(
            Scope scope, AlarmFacts alarm, Occasion occasion, String said) {
        String by = self(scope).who() + (said == null ? "" : ": " + said);
        Instant now = clock.instant();
        return new MessageWriter.Cause(
                alarm, now.toEpochMilli(), new AlarmWording.Why(occasion, Duration.ZERO, by), now);
    }

    private static String said(String text) {
        String said = PlainText.lines(text);
        if (said != null && said.length() > LONGEST_NOTE) {
            throw new Refusal(TellingReason.NOTE, LONGEST_NOTE);
        }
        return said == null || said.isEmpty() ? null : said;
    }

    private static String object(long alarmId) {
        return "alarm:" + alarmId;
    }
}
