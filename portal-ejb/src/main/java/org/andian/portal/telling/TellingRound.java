package org.andian.portal.telling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.alarm.Level;
import org.andian.portal.alarm.news.AlarmNews;
import org.andian.portal.setting.Settings;
import org.andian.portal.sql.Sql;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is told of an alarm as it goes on, in the caller's transaction. A round begins when it is
 * raised, rises or comes again after it was settled; those responsible are told at once, whatever
 * else is so by then. The steps after them come by the clock until somebody acknowledges or the
 * alarm is over; as long as a step has reached nobody at all, the next comes at once.
 */
@ApplicationScoped
class TellingRound {

    @Inject private Sql sql;

    @Inject private ChainBook chains;

    @Inject private Recipients recipients;

    @Inject private MessageWriter messages;

    @Inject private Settings settings;

    @Inject private Storms storms;

    @Inject private Folds folds;

    /** An alarm that is no more is passed over. */
    public void hear(AlarmNews news, Instant now) {
        Optional<AlarmFacts> found = AlarmFacts.find(sql, news.alarmId());
        if (found.isPresent()) {
            Course course = Course.hold(sql, news.alarmId());
            hear(news, course, found.get(), now);
            course.save(sql);
        }
    }

    /** What has come due; another node may have looked meanwhile. */
    public void look(long alarmId, Instant now) {
        Optional<Course> held = Course.holdDue(sql, alarmId, now);
        if (held.isPresent()) {
            Course course = held.get();
            Optional<AlarmFacts> found = AlarmFacts.find(sql, alarmId);
            found.ifPresentOrElse(alarm -> goOn(course, alarm, now), () -> course.nextAt = null);
            course.save(sql);
        }
    }

    private void hear(AlarmNews news, Course course, AlarmFacts alarm, Instant now) {
        switch (news.what()) {
            case RAISED, LASTING -> {
                if (!course.isBegun()) {
                    begin(course, news, alarm, Occasion.RAISED, now);
                }
            }
            case ESCALATED -> {
                if (!course.isBegun() || alarm.severity().compareTo(course.severity) > 0) {
                    begin(course, news, alarm, Occasion.RISEN, now);
                }
            }
            case REOPENED -> comeAgain(course, news, alarm, now);
            case CLEARED ->
                    course.clearAt =
                            course.isBegun()
                                    ? now.plusSeconds(settings.get(TellingKeys.ALL_CLEAR_SECONDS))
                                    : null;
            case ACKNOWLEDGED -> course.ended = true;
            case UNACKNOWLEDGED -> course.ended = false;
        }
        goOn(course, alarm, now);
    }

    /** Whoever has not heard yet that it was over need not hear that it is not. */
    private void comeAgain(Course course, AlarmNews news, AlarmFacts alarm, Instant now) {
        course.clearAt = null;
        if (!course.isBegun() || course.ended) {
            begin(course, news, alarm, Occasion.AGAIN, now);
        } else if (alarm.severity().compareTo(course.severity) > 0) {
            begin(course, news, alarm, Occasion.RISEN, now);
        }
    }

    private void begin(
            Course course, AlarmNews news, AlarmFacts alarm, Occasion occasion, Instant now) {
        course.begin(news.id(), alarm.severity(), now);
        storms.join(alarm, now);
        messages.tellSystems(cause(course, alarm, AlarmWording.Why.of(occasion), now));
        TellingChain chain = chains.chain(alarm.districtPath(), course.severity);
        Optional<StepRule> first = chain.next(course.done);
        if (first.isPresent() && isDue(first.get(), course, now)) {
            take(
                    course,
                    alarm,
                    first.get(),
                    new AlarmWording.Why(occasion, Duration.ZERO, null),
                    now);
        }
    }

    private boolean isDue(StepRule rule, Course course, Instant now) {
        return !TellingChain.due(rule, course.began, quiet(course.severity), course.done.isEmpty())
                .isAfter(now);
    }

    private QuietHours quiet(Level severity) {
        return chains.quiet(severity);
    }

    /** Takes the steps that are due, and says when to look again. */
    private void goOn(Course course, AlarmFacts alarm, Instant now) {
        course.nextAt = null;
        if (!course.isBegun()) {
            return;
        }
        course.ended |= alarm.acknowledged();
        if (!course.ended && !alarm.over()) {
            climb(course, alarm, now);
        }
        if (course.clearAt != null && alarm.over()) {
            allClear(course, alarm, now);
        }
    }

    private void climb(Course course, AlarmFacts alarm, Instant now) {
        TellingChain chain = chains.chain(alarm.districtPath(), course.severity);
        Optional<StepRule> next = chain.next(course.done);
        while (next.isPresent() && (course.unheard || isDue(next.get(), course, now))) {
            Duration since = Duration.between(course.began, now);
            Occasion occasion = since.isZero() ? Occasion.RAISED : Occasion.ESCALATED;
            take(course, alarm, next.get(), new AlarmWording.Why(occasion, since, null), now);
            next = chain.next(course.done);
        }
        course.nextAt =
                next.map(
                                rule ->
                                        TellingChain.due(
                                                rule,
                                                course.began,
                                                quiet(course.severity),
                                                course.done.isEmpty()))
                        .orElse(null);
    }

    private void take(
            Course course, AlarmFacts alarm, StepRule rule, AlarmWording.Why why, Instant now) {
        course.done.add(rule.step());
        MessageWriter.Cause cause = cause(course, alarm, why, now);
        Folds.Split split =
                folds.split(cause, rule, people(rule, AlarmPlace.of(alarm)), rule.step());
        int reached = split.reached();
        if (split.folded() == 0 || !split.singly().isEmpty()) {
            reached += messages.write(cause, rule.step(), split.singly(), rule.ways());
        }
        course.unheard &= reached == 0;
        tellRobots(cause, rule);
    }

    /** Those on duty; all where none of the step's ways leads to those who are. */
    private List<Recipient> people(StepRule rule, AlarmPlace place) {
        List<Recipient> onDuty = recipients.at(rule.step(), place);
        boolean isLed = onDuty.stream().anyMatch(one -> messages.leads(rule.ways(), one));
        return isLed ? onDuty : recipients.all(rule.step(), place);
    }

    /**
     * A group is nobody in particular: that it was told does not mean that somebody was. It hears
     * of many premises, so of a district's storm as one.
     */
    private void tellRobots(MessageWriter.Cause cause, StepRule rule) {
        List<Recipient> singly =
                folds.split(cause, rule, messages.robots(rule.ways()), ChainStep.CITY).singly();
        if (!singly.isEmpty()) {
            messages.write(cause, rule.step(), singly, rule.ways());
        }
    }

    /** At night, of what is no alarm, in the morning. */
    private void allClear(Course course, AlarmFacts alarm, Instant now) {
        Instant due = quiet(course.severity).after(course.clearAt);
        if (due.isAfter(now)) {
            course.nextAt = due;
            return;
        }
        MessageWriter.Cause cause =
                cause(course, alarm, AlarmWording.Why.of(Occasion.CLEARED), now);
        messages.again(cause, course.round);
        course.clearAt = null;
        course.nextAt = null;
        course.ended = true;
    }

    private static MessageWriter.Cause cause(
            Course course, AlarmFacts alarm, AlarmWording.Why why, Instant now) {
        return new MessageWriter.Cause(alarm, course.round, why, now);
    }

    /** Of the first, should somebody urge before anybody was told. */
    public int tellFirst(AlarmFacts alarm, MessageWriter.Cause cause) {
        StepRule rule =
                chains.rules(alarm.districtPath(), alarm.severity()).get(ChainStep.ENTERPRISE);
        List<Recipient> people = people(rule, AlarmPlace.of(alarm));
        return messages.write(cause, ChainStep.ENTERPRISE, people, rule.ways());
    }
}
