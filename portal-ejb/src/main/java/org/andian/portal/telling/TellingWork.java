package org.andian.portal.telling;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.andian.portal.alarm.news.NewsQueue;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Door: works out piece by piece who is told what, each in a transaction of its own, so that a
 * piece is done whole and once on any number of nodes. No scope: it serves the portal's own work.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TellingWork {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** One of those that wait, and how many they are. */
    private record Waiting(AlarmFacts alarm, String count) {}

    @Inject private Sql sql;

    @Inject private NewsQueue news;

    @Inject private TellingRound round;

    @Inject private FoldsEnd folds;

    @Inject private ChainBook chains;

    @Inject private Recipients recipients;

    @Inject private MessageWriter messages;

    @Inject private Clock clock;

    /** Tells of one of the alarms' news, unless another has done so. */
    public void tell(long newsId) {
        news.take(newsId).ifPresent(taken -> round.hear(taken, clock.instant()));
    }

    /** Alarms of which something is due by the clock, the longest due first. */
    public List<Long> due(Instant now, int limit) {
        return sql.list(
                "select alarm_id as id from telling where next_at <= ? order by next_at limit ?",
                List.of(now, limit),
                row -> row.number("id"));
    }

    /** Takes the steps of one alarm that are due at a moment, unless another has done so. */
    public void look(long alarmId, Instant now) {
        round.look(alarmId, now);
    }

    /** To be looked at later, since it failed by a fault of ours. */
    public void postpone(long alarmId, Instant now) {
        sql.update(
                "update telling set next_at = ? where alarm_id = ? and next_at <= ?",
                now.plus(PAUSE),
                alarmId,
                now);
    }

    /**
     * Tells somebody who has come on duty what waits there, by one message that names one of it; in
     * the transaction of whoever knows that he has come. At night people above the enterprise find
     * what is no alarm in their inbox.
     *
     * @param duty its number, once for each
     * @param count of those that wait, as it is told, such as {@code 3} or {@code 1000+}
     * @return how many messages can arrive; none where he stands at that step no more
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public int tellOnDuty(long duty, String person, ChainStep step, long alarmId, String count) {
        return AlarmFacts.find(sql, alarmId)
                .map(alarm -> tellOnDuty(duty, person, step, new Waiting(alarm, count)))
                .orElse(0);
    }

    private int tellOnDuty(long duty, String person, ChainStep step, Waiting waiting) {
        AlarmFacts alarm = waiting.alarm();
        List<Recipient> people = recipients.one(step, AlarmPlace.of(alarm), person);
        if (people.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        boolean isLeftAlone =
                step != ChainStep.ENTERPRISE
                        && chains.quiet(alarm.severity()).after(now).isAfter(now);
        Set<Way> by =
                isLeftAlone
                        ? Set.of(Way.INBOX)
                        : chains.rules(alarm.districtPath(), alarm.severity()).get(step).ways();
        AlarmWording.Why why =
                new AlarmWording.Why(Occasion.ON_DUTY, Duration.ZERO, waiting.count());
        return messages.write(new MessageWriter.Cause(alarm, duty, why, now), step, people, by);
    }

    /** Of what was told as one those that are over, beyond those looked at already. */
    public List<Long> passed(Instant now, long after, int limit) {
        return folds.passed(now, after, limit);
    }

    /** Tells that one is over, unless another has done so. */
    public void end(long foldId, Instant now) {
        folds.end(foldId, now);
    }
}
