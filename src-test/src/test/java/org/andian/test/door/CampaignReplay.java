package org.andian.test.door;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.filing.FilingDesk;
import org.andian.portal.filing.FilingForm;
import org.andian.portal.filing.FilingReview;
import org.andian.portal.filing.FilingRow;
import org.andian.portal.filing.FilingState;
import org.andian.portal.filing.Filings;
import org.andian.portal.filing.Punctuality;
import org.andian.portal.period.Today;
import org.andian.portal.scope.Scope;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * Lives through a campaign: the clock jumps from one moment at which something is due or done to
 * the next, and at each the portal looks as its chore does, and people act through the doors.
 */
@Dependent
class CampaignReplay {

    private static final String CHORE = "filing.look";
    private static final int LOOKED_AHEAD = 30;
    private static final int ACCEPTED_AFTER = 8;
    private static final int LOCKED_AFTER = 20;

    @Inject @Any private Instance<Chore> chores;

    @Inject private Filings filings;

    @Inject private FilingDesk desk;

    @Inject private FilingReview review;

    @Inject private ReplayPeople people;

    @Inject private Today today;

    private final List<Step> steps = new ArrayList<>();
    private String campaign;
    private LocalDate start;
    private Scope receiver;
    private Scope governor;

    /** Something that happens at a moment. */
    private record Step(Instant at, int order, Callable<Void> act) {}

    /**
     * @param receiver who receives what is filed. @param governor who says who signs
     */
    void begin(String code, LocalDate first, Scope receiver, Scope governor) {
        this.campaign = code;
        this.start = first;
        this.receiver = receiver;
        this.governor = governor;
    }

    ReplayPeople people() {
        return people;
    }

    /** From a moment on a district, by its code, has people who file. */
    void enlist(Instant at, List<String> codes) {
        step(
                at,
                () -> {
                    codes.forEach(people::enlist);
                    return null;
                });
    }

    /** What is due on a day, by each district as its habit is; by name as the board shows it. */
    void plan(LocalDate due, Map<String, ReplayHabit> habits) {
        for (int before : List.of(LOOKED_AHEAD, 7, 3)) {
            look(due.minusDays(before), "09:00:00.000");
        }
        look(due, "08:00:00.000");
        look(due.plusDays(1), "09:00:00.000");
        look(due.plusDays(LOCKED_AFTER), "09:00:00.000");
        habits.forEach((district, habit) -> plan(due, district, habit));
        step(
                ReplayHabit.moment(due.plusDays(ACCEPTED_AFTER), "09:00:00.000", start),
                () -> {
                    accept(due);
                    return null;
                });
    }

    private void look(LocalDate day, String time) {
        step(
                ReplayHabit.moment(day, time, start),
                () -> {
                    round();
                    round();
                    return null;
                });
    }

    /** As the portal does every half an hour; a second time at once nothing is told again. */
    void round() {
        chores.stream()
                .filter(chore -> chore.plan().name().equals(CHORE))
                .forEach(chore -> chore.work(() -> true));
    }

    private void plan(LocalDate due, String district, ReplayHabit habit) {
        Instant at = habit.when(due, start);
        if (at == null) {
            return;
        }
        step(at, () -> each(due, district, row -> act(row, habit)));
        if (habit == ReplayHabit.BACK) {
            step(
                    ReplayHabit.moment(due, "10:00:00.000", start),
                    () -> each(due, district, this::giveBack));
            step(
                    ReplayHabit.moment(due.plusDays(1), "10:00:00.000", start),
                    () -> each(due, district, this::handInAgain));
        }
    }

    private void step(Instant at, Callable<Void> act) {
        steps.add(new Step(at, steps.size(), act));
    }

    /** In the order of their moments. */
    void run() throws Exception {
        steps.sort(Comparator.comparing(Step::at).thenComparing(Step::order));
        for (Step step : steps) {
            StagedClock.at(step.at(), () -> ReplayPost.whileOpen(step.act()));
        }
    }

    /** An act upon a filing. */
    private interface Act {
        void upon(FilingRow row);
    }

    private Void each(LocalDate due, String district, Act act) {
        rows(due).stream().filter(row -> row.district().equals(district)).forEach(act::upon);
        return null;
    }

    /** All of a day, opened by the portal itself. */
    private List<FilingRow> rows(LocalDate due) {
        return filings.board(governor, campaign).rows().stream()
                .filter(row -> row.dueOn().equals(due))
                .toList();
    }

    private void act(FilingRow row, ReplayHabit habit) {
        switch (habit) {
            case PAPER ->
                    review.register(
                            receiver,
                            row.id(),
                            row.version(),
                            row.dueOn(),
                            "It came by post on " + today.date());
            case WAIVED -> review.waive(receiver, row.id(), row.version(), "told by another");
            default -> handIn(row);
        }
    }

    private void handIn(FilingRow row) {
        Scope writer = people.writer(row.key().districtId());
        Scope signer = people.signer(governor, row);
        FilingForm form = filings.get(writer, row.id());
        Map<Integer, String> words = new HashMap<>();
        form.sections().forEach(one -> words.put(one.seq(), "As it stood on " + today.date()));
        desk.save(writer, row.id(), form.row().version(), words);
        desk.check(signer, row.id(), version(signer, row));
        desk.submit(signer, row.id(), version(signer, row), people.code(signer));
    }

    private int version(Scope scope, FilingRow row) {
        return filings.get(scope, row.id()).row().version();
    }

    private void giveBack(FilingRow row) {
        review.giveBack(
                receiver, row.id(), row.version(), "say who was there", today.date().plusDays(1));
    }

    private void handInAgain(FilingRow row) {
        Scope writer = people.writer(row.key().districtId());
        FilingForm form = filings.get(writer, row.id());
        desk.remark(writer, row.id(), form.remarks().getLast().id(), "it says so now");
        handIn(row);
    }

    private void accept(LocalDate due) {
        rows(due).stream()
                .filter(row -> row.state() == FilingState.SUBMITTED)
                .forEach(row -> review.accept(receiver, row.id(), row.version()));
    }

    /**
     * A line a district and department: state and standing of each of its filings in the order of
     * their days, of those due before a day.
     */
    String told(LocalDate until, Instant now) {
        return filings.board(governor, campaign).lines().stream()
                .map(line -> line.district() + cells(line.cells(), until, now))
                .collect(Collectors.joining("\n"));
    }

    /** Neighbours that are alike are counted, and told once. */
    private static String cells(List<FilingRow> rows, LocalDate until, Instant now) {
        StringBuilder told = new StringBuilder();
        String last = "";
        int alike = 0;
        for (FilingRow row : rows) {
            if (row == null || !row.dueOn().isBefore(until)) {
                continue;
            }
            String cell = row.state() + "/" + standing(row.punctuality(now));
            if (!cell.equals(last) && alike > 0) {
                told.append(" ").append(alike).append(" ").append(last);
                alike = 0;
            }
            last = cell;
            alike++;
        }
        return told.append(" ").append(alike).append(" ").append(last).toString();
    }

    /**
     * A line a district and department: of what those who file were told of each filing, where it
     * differs from the one before; days ahead, or what it was told as.
     */
    String notices(LocalDate until) {
        return filings.board(governor, campaign).lines().stream()
                .map(
                        line ->
                                line.district()
                                        + " "
                                        + line.cells().stream()
                                                .filter(Objects::nonNull)
                                                .filter(row -> row.dueOn().isBefore(until))
                                                .map(this::notices)
                                                .distinct()
                                                .collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
    }

    private String notices(FilingRow row) {
        return filings.get(governor, row.id()).notices().stream()
                .map(
                        notice ->
                                notice.kind() == FilingForm.Notice.Kind.AHEAD
                                        ? Integer.toString(notice.beforeDays())
                                        : notice.kind().name())
                .collect(Collectors.joining(" "));
    }

    private static String standing(Punctuality punctuality) {
        return switch (punctuality.standing()) {
            case EARLY, LATE -> punctuality.standing() + "-" + punctuality.days();
            default -> punctuality.standing().name();
        };
    }
}
