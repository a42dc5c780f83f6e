package org.andian.portal.telling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.alarm.Level;
import org.andian.portal.alarm.news.AlarmNews;
import org.andian.portal.setting.Settings;
import org.andian.portal.sql.Sql;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is told of an alarm as it goes on, in the caller's transaction. A round begins when it is
 * raised, rises or comes again after it was settled; those responsible are told at once, whatever
 * else is so by then. The steps after them come by the clock until somebody acknowledges or the
 * alarm is over; as long as a step has reached nobody at all, the next comes at once, and after the
 * last, of what is no fault, those that are left out: nothing dangerous is told to nobody.
 */
@ApplicationScoped
class TellingRound {

    @Inject private Sql sql;

    @Inject private ChainBook chains;

    @Inject private Recipients recipients;

    @Inject private MessageWriter messages;

    @Inject private Ways ways;

    @Inject private Settings settings;

    @Inject private Storms storms;

    @Inject private Folds folds;

    /** An alarm that is no more is passed over. */
    public void hear(AlarmNews news, Instant now) {
        Course course = Course.hold(sql, news.alarmId());
        AlarmFacts.find(sql, news.alarmId())
                .ifPresent(
                        alarm -> {
                            hear(news, course, alarm, now);
                            course.save(sql);
                        });
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
                if (!course.isBegun()
                        || course.ended && !alarm.acknowledged()
                        || alarm.severity().compareTo(course.severity) > 0) {
                    begin(course, news, alarm, Occasion.RISEN, now);
                }
            }
            case REOPENED -> comeAgain(course, news, alarm, now);
            case CLEARED -> course.clearAt = course.isBegun() ? clearAt(now) : null;
            case ACKNOWLEDGED -> course.ended = true;
            case UNACKNOWLEDGED -> course.ended &= alarm.over();
        }
        goOn(course, alarm, now);
    }

    private Instant clearAt(Instant now) {
        return now.plusSeconds(settings.get(TellingKeys.ALL_CLEAR_SECONDS));
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
        // what is over by now may have said so before: that was nothing to those told of it now
        course.clearAt = alarm.over() ? clearAt(now) : null;
        course.came = storms.join(alarm, occasion, now);
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
        if (!course.ended && (course.unheard || !alarm.over())) {
            climb(course, alarm, now);
        }
        if (course.clearAt != null && alarm.over()) {
            allClear(course, alarm, now);
        }
    }

    private void climb(Course course, AlarmFacts alarm, Instant now) {
        TellingChain chain = chains.chain(alarm.districtPath(), course.severity);
        Optional<StepRule> next = chain.next(course.done, course.unheard, course.severity);
        while (next.isPresent()
                && (course.unheard || !alarm.over() && isDue(next.get(), course, now))) {
            Duration since = Duration.between(course.began, now);
            Occasion occasion = since.isZero() ? Occasion.RAISED : Occasion.ESCALATED;
            if (occasion == Occasion.ESCALATED) {
                storms.joinLate(alarm, course.came);
            }
            take(course, alarm, next.get(), new AlarmWording.Why(occasion, since, null), now);
            next = chain.next(course.done, course.unheard, course.severity);
        }
        course.nextAt =
                next.filter(rule -> !alarm.over())
                        .map(
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

    private List<Recipient> people(StepRule rule, AlarmPlace place) {
        return recipients.at(rule.step(), place, one -> ways.leads(rule.ways(), one));
    }

    /**
     * A group is nobody in particular: that it was told does not mean that somebody was. It hears
     * of many premises, so of a district's storm as one.
     */
    private void tellRobots(MessageWriter.Cause cause, StepRule rule) {
        List<Recipient> singly =
                folds.split(cause, rule, ways.robots(rule.ways()), ChainStep.CITY).singly();
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
        messages.again(cause);
        course.clearAt = null;
        course.nextAt = null;
        course.ended = true;
    }

    private static MessageWriter.Cause cause(
            Course course, AlarmFacts alarm, AlarmWording.Why why, Instant now) {
        return new MessageWriter.Cause(alarm, course.round, why, now);
    }

    /**
     * Whoever stands by now at the steps that were taken, the first alone where none was: a contact
     * named since is told too. Groups hear of it once, and count for nobody.
     *
     * @return how many messages can arrive
     */
    public int urge(Course course, MessageWriter.Cause cause) {
        AlarmFacts alarm = cause.alarm();
        var rules = chains.rules(alarm.districtPath(), alarm.severity());
        Set<ChainStep> steps = EnumSet.of(ChainStep.ENTERPRISE);
        steps.addAll(course.done);
        Set<Way> groups = EnumSet.noneOf(Way.class);
        int written = 0;
        for (ChainStep step : steps) {
            StepRule rule = rules.get(step);
            List<Recipient> people = people(rule, AlarmPlace.of(alarm));
            written += messages.write(cause, step, people, rule.ways());
            groups.addAll(rule.ways());
        }
        List<Recipient> robots = ways.robots(groups);
        if (!robots.isEmpty()) {
            messages.write(cause, ChainStep.ENTERPRISE, robots, groups);
        }
        messages.tellSystems(cause);
        return written;
    }
}
