package org.andian.web.hazard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.HazardAct;
import org.andian.portal.hazard.HazardMachine;
import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.HazardState;
import org.andian.portal.hazard.HazardStep;
import org.andian.portal.hazard.HazardTodo;
import org.andian.portal.hazard.catalogue.HazardKind;
import org.andian.portal.hazard.catalogue.HazardKinds;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Words;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** A hazard in the words of its reader. */
@Named("hazardWords")
@RequestScoped
public class HazardWords {

    @Inject private HazardKinds kinds;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Words words;

    /** All there are, retired ones too. */
    public List<HazardKind> getKinds() {
        return readOnce.once("hazard.kinds", () -> kinds.list(user.scope()));
    }

    /** Those for new hazards, and the one a hazard has. */
    public List<HazardKind> kindsWith(String present) {
        return getKinds().stream()
                .filter(kind -> !kind.retired() || kind.code().equals(present))
                .toList();
    }

    public String kind(HazardRow row) {
        return words.pick(row.kindZh(), row.kindEn());
    }

    /** As the style sheet draws it. */
    public String style(HazardRow row) {
        if (row.isOverdue(words.today())) {
            return "is-overdue";
        }
        return switch (row.state()) {
            case FOUND, MERGED -> "is-waiting";
            case ORDERED -> "is-normal";
            case PROVED -> "is-due";
            case RETURNED -> "is-returned";
            case CLOSED -> "is-done";
        };
    }

    public String state(HazardState state) {
        return words.code("hazard.state", state);
    }

    public String gradeStyle(Grade grade) {
        return grade == Grade.MAJOR ? "grade is-major" : "grade";
    }

    /** How long until its day is over, or since; where there is none, that it does not run yet. */
    public String due(HazardRow row) {
        if (row.dueOn() == null || !row.state().isOpen()) {
            return row.state().isOpen() ? words.of("hazard.due.none") : "—";
        }
        long days = ChronoUnit.DAYS.between(words.today(), row.dueOn());
        if (days < 0) {
            return words.of("hazard.due.over", words.number(-days));
        }
        return days == 0
                ? words.of("hazard.due.today")
                : words.of("hazard.due.left", words.number(days));
    }

    public String dueStyle(HazardRow row) {
        if (row.dueOn() == null || !row.state().isToBeMended()) {
            return "is-waiting";
        }
        if (row.isOverdue(words.today())) {
            return "is-overdue";
        }
        return words.today().plusDays(HazardTodo.SOON_DAYS).isBefore(row.dueOn())
                ? "is-normal"
                : "is-due";
    }

    /**
     * How much of the time from its finding to its last day has gone, 0 to 100; 100 too where that
     * day is over.
     */
    public long usedPercent(HazardRow row) {
        long all = ChronoUnit.DAYS.between(row.foundOn(), row.dueOn()) + 1;
        long gone = ChronoUnit.DAYS.between(row.foundOn(), words.today());
        return all <= 0 ? 100 : Math.clamp(gone * 100 / all, 0, 100);
    }

    /** Where on the premises it is: what was written, or what told of it. */
    public String place(HazardRow row) {
        if (row.place() != null) {
            return row.place();
        }
        return row.deviceNo() == null
                ? ""
                : row.deviceNo() + " " + words.circuit(row.circuit(), row.circuitName());
    }

    /** What was done, with how many alarms came again where they did. */
    public String step(HazardStep step) {
        return "AGAIN".equals(step.act())
                ? words.of("hazard.again", step.note())
                : words.code("hazard.act", step.act());
    }

    /** What was said with it; the count of new alarms is told with the act. */
    public String said(HazardStep step) {
        if ("AGAIN".equals(step.act()) || step.note() == null) {
            return null;
        }
        if ("URGE".equals(step.act())) {
            return words.code("urging.step", step.note());
        }
        return "GRADE".equals(step.act()) ? graded(step.note()) : step.note();
    }

    /** The grade, and behind it the reason where it is not the checklist's. */
    private String graded(String note) {
        String[] parts = note.split(": ", 2);
        String grade = words.code("hazard.grade", parts[0]);
        return parts.length == 1 ? grade : words.of("hazard.graded", grade, parts[1]);
    }

    /**
     * A step of the way from found to off the list.
     *
     * @param look is-past, is-now, or empty for what is still to come
     */
    public record LoopStep(String word, String look) {}

    /** The five steps, with how far the hazard has come. */
    public List<LoopStep> loop(HazardRow row) {
        int reached =
                switch (row.state()) {
                    case FOUND, MERGED -> 1;
                    case ORDERED, RETURNED -> 2;
                    case PROVED -> 3;
                    case CLOSED -> 5;
                };
        List<String> steps = List.of("FOUND", "ORDER", "MEND", "REVIEW", "CLOSE");
        return IntStream.range(0, steps.size())
                .mapToObj(
                        at ->
                                new LoopStep(
                                        words.code("hazard.loop", steps.get(at)),
                                        at < reached ? "is-past" : at == reached ? "is-now" : ""))
                .toList();
    }

    /** Whose turn it is; empty for what is off the list. */
    public String next(HazardRow row) {
        return row.state().isOpen() ? words.code("hazard.next", row.state()) : "";
    }

    static boolean isChangeable(HazardRow row) {
        return HazardMachine.after(row.state(), HazardAct.CHANGE).isPresent();
    }
}
