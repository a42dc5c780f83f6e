package org.andian.web.workorder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.workorder.ProviderRecord;
import org.andian.portal.workorder.WorkLine;
import org.andian.portal.workorder.WorkMarks;
import org.andian.portal.workorder.WorkOrders;
import org.andian.portal.workorder.WorkRow;
import org.andian.portal.workorder.WorkState;
import org.andian.portal.workorder.matter.WorkKind;
import org.andian.portal.workorder.qualification.Qualification;
import org.andian.portal.workorder.qualification.Qualifications;
import org.andian.portal.workorder.qualification.Validity;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Words;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A work order in the words of its reader. */
@Named("workWords")
@RequestScoped
public class WorkWords {

    /** Within so many hours a time is near. */
    private static final int SOON_HOURS = 8;

    private static final double THOUSAND = 1000.0;

    @Inject private WorkOrders orders;

    @Inject private Qualifications qualifications;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Clock clock;

    @Inject private Words words;

    public String kind(WorkKind kind) {
        return words.code("work.kind", kind);
    }

    public String state(WorkState state) {
        return words.code("work.state", state);
    }

    /** As the style sheet draws it. */
    public String style(WorkRow row) {
        if (row.isOverdue(clock.instant())) {
            return "is-overdue";
        }
        return switch (row.state()) {
            case DISPATCHED, CANCELLED -> "is-waiting";
            case ACCEPTED, ARRIVED -> "is-normal";
            case DONE -> "is-due";
            case DECLINED, RETURNED -> "is-returned";
            case PASSED, RATED -> "is-done";
        };
    }

    /** How long until it is to be done, or since; a dash where that is over. */
    public String due(WorkRow row) {
        return row.state().isToBeDone() ? until(row.finishBy()) : "—";
    }

    public String dueStyle(WorkRow row) {
        return row.state().isToBeDone() ? styleUntil(row.finishBy()) : "is-waiting";
    }

    /** How long until somebody is to be there, or since; empty where nobody is awaited. */
    public String awaited(WorkRow row) {
        return row.state().isToArrive() && row.arriveBy() != null
                ? words.of("work.awaited", until(row.arriveBy()))
                : "";
    }

    public String awaitedStyle(WorkRow row) {
        return row.arriveBy() == null ? "is-waiting" : styleUntil(row.arriveBy());
    }

    private String until(Instant at) {
        Duration left = Duration.between(clock.instant(), at);
        return left.isNegative()
                ? words.of("work.due.over", words.coarse(left.negated()))
                : words.of("work.due.left", words.coarse(left));
    }

    private String styleUntil(Instant at) {
        Instant now = clock.instant();
        if (at.isBefore(now)) {
            return "is-overdue";
        }
        return at.isBefore(now.plus(Duration.ofHours(SOON_HOURS))) ? "is-due" : "is-normal";
    }

    /** The time agreed and the real one beside each other; real null while it is open. */
    public String against(Instant agreed, Instant real) {
        if (agreed == null || real == null) {
            return "";
        }
        Duration late = Duration.between(agreed, real);
        return late.isNegative() || late.isZero()
                ? words.of("work.inTime", words.coarse(late.negated()))
                : words.of("work.late", words.coarse(late));
    }

    public String againstStyle(Instant agreed, Instant real) {
        return real != null && agreed != null && real.isAfter(agreed) ? "is-overdue" : "is-done";
    }

    /** That it was told later, and when; empty where it was told at once. */
    public String toldLater(Instant happened, Instant told) {
        return marks().isLate(happened, told) ? words.of("work.toldLater", words.moment(told)) : "";
    }

    /** Where somebody arrived; empty where nobody said. */
    public String arrivedAt(WorkRow row) {
        if (row.lon() == null) {
            return "";
        }
        String place =
                words.of(
                        "work.position",
                        words.degrees(row.lon()),
                        words.degrees(row.lat()),
                        row.accuracy() == null ? "—" : words.number(Math.round(row.accuracy())));
        return row.metres() == null
                ? place
                : words.of("work.position.far", place, words.number(row.metres()));
    }

    public boolean isFar(WorkRow row) {
        return marks().isFar(row.metres());
    }

    private WorkMarks marks() {
        return readOnce.once("workWords.marks", () -> orders.marks(user.scope()));
    }

    public String step(WorkLine line) {
        return words.code("work.act", line.act());
    }

    /**
     * A step of the way from being given out to being taken over.
     *
     * @param look is-past, is-now, or empty for what is still to come
     */
    public record LoopStep(String word, String look) {}

    /** The five steps, with how far the order has come. */
    public List<LoopStep> loop(WorkRow row) {
        int reached =
                switch (row.state()) {
                    case DISPATCHED, DECLINED, CANCELLED -> 1;
                    case ACCEPTED, RETURNED -> 2;
                    case ARRIVED -> 3;
                    case DONE -> 4;
                    case PASSED, RATED -> 5;
                };
        List<String> steps = List.of("DISPATCH", "ACCEPT", "ARRIVE", "FINISH", "PASS");
        return IntStream.range(0, steps.size())
                .mapToObj(
                        at ->
                                new LoopStep(
                                        words.code("work.loop", steps.get(at)),
                                        at < reached ? "is-past" : at == reached ? "is-now" : ""))
                .toList();
    }

    /** Whose turn it is; empty for what is over. */
    public String next(WorkRow row) {
        return row.state().isOpen() || row.state() == WorkState.PASSED
                ? words.code("work.next", row.state())
                : "";
    }

    public String validity(Qualification one) {
        return words.code("qualification.validity", standing(one));
    }

    public String validityStyle(Qualification one) {
        return switch (standing(one)) {
            case VALID -> "is-done";
            case ENDING -> "is-due";
            case OVER -> "is-overdue";
            case NOT_YET, WITHDRAWN -> "is-waiting";
        };
    }

    private Validity standing(Qualification one) {
        return readOnce.once(
                List.of("workWords.validity", one),
                () -> qualifications.validity(user.scope(), one));
    }

    /** Of so many so many, in percent; a dash where there is nothing to measure. */
    public String share(long of, long all) {
        return all == 0 ? "—" : words.number(Math.round(of * THOUSAND / all) / 10.0) + "%";
    }

    public String meanTime(ProviderRecord record) {
        return record.done() == 0 ? "—" : words.lasting(Duration.ofMinutes(record.minutes()));
    }

    public String stars(ProviderRecord record) {
        return record.rated() == 0
                ? "—"
                : words.of(
                        "work.stars.mean",
                        words.number(Math.round(record.stars() / 10.0) / 10.0),
                        words.number(record.rated()));
    }

    /** Of one order; empty for none. */
    public String rating(Integer rating) {
        return rating == null ? "" : words.of("work.stars", words.number(rating));
    }
}
