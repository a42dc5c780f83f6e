package org.andian.portal.inspection.visit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.inspection.HeldTask;
import org.andian.portal.inspection.InspectionKeys;
import org.andian.portal.inspection.InspectionRow;
import org.andian.portal.inspection.Inspections;
import org.andian.portal.inspection.TaskAct;
import org.andian.portal.inspection.TaskHold;
import org.andian.portal.inspection.TaskKind;
import org.andian.portal.inspection.TaskState;
import org.andian.portal.inspection.TaskTrack;
import org.andian.portal.inspection.checklist.InspectionLists;
import org.andian.portal.inspection.checklist.InspectionReason;
import org.andian.portal.inspection.checklist.ItemLines;
import org.andian.portal.inspection.checklist.ListItem;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.setting.Settings;
import org.andian.portal.sql.Sql;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Door: a visit or a self-check as it goes on: begun, answered, something found, finished. What a
 * phone has kept comes later; it says when it was so, at most as many days ago as is set, and what
 * is older, or lies ahead, is of now.
 */
@Stateless
public class Visits {

    private static final String OBJECT = "inspection ";

    @Inject private TaskHold holding;

    @Inject private TaskTrack track;

    @Inject private Inspections inspections;

    @Inject private InspectionLists lists;

    @Inject private AnswerTable answers;

    @Inject private FindingDesk findings;

    @Inject private Settings settings;

    @Inject private Sql sql;

    @Inject private Audit audit;

    /**
     * What its checklist asks, in its order; the edition a task was made by stays its own.
     *
     * @return empty when the task is out of reach
     */
    public List<ListItem> items(Scope scope, long id) {
        return inspections
                .find(scope, id)
                .map(task -> lists.items(scope, task.listCode(), task.edition()))
                .orElse(List.of());
    }

    /** By the order of the items' ids; empty when the task is out of reach. */
    public List<Answer> answers(Scope scope, long id) {
        return inspections
                .find(scope, id)
                .map(task -> List.copyOf(answers.of(task.id()).values()))
                .orElse(List.of());
    }

    /** In the order in which they were entered; empty when the task is out of reach. */
    public List<VisitFinding> findings(Scope scope, long id) {
        return inspections
                .find(scope, id)
                .map(InspectionRow::id)
                .map(task -> findings.ofTask(scope, task))
                .orElse(List.of());
    }

    /**
     * @throws Refusal UNKNOWN, NOT_NOW, NOT_YOURS
     */
    public void start(Scope scope, long id) {
        track.step(scope, holding.hold(scope, id, TaskAct.START), TaskAct.START, null);
        audit.done(scope.login(), "inspection.start", OBJECT + id, null);
    }

    /**
     * Each answer is kept where its sender has seen the one that stands there, or says the same;
     * another one is told as a conflict and changes nothing. The first begins the visit.
     *
     * @throws Refusal UNKNOWN, NOT_NOW, NOT_YOURS, ITEM, TOO_MANY
     */
    public AnswersTaken answer(Scope scope, long id, List<AnswerWish> wishes) {
        if (wishes.size() > ItemLines.MOST) {
            throw new Refusal(InspectionReason.TOO_MANY, ItemLines.MOST);
        }
        HeldTask held = holding.hold(scope, id, TaskAct.ANSWER);
        Set<Long> asked =
                lists.items(scope, held.listCode(), held.edition()).stream()
                        .map(ListItem::id)
                        .collect(Collectors.toSet());
        Map<Long, Answer> standing = answers.of(id);
        List<Answer> kept = new ArrayList<>();
        List<AnswerConflict> conflicts = new ArrayList<>();
        for (AnswerWish wish : wishes) {
            if (!asked.contains(wish.item())) {
                throw new Refusal(InspectionReason.ITEM);
            }
            Answer before = standing.get(wish.item());
            if (wish.mayFollow(before)) {
                Answer after = followed(scope, id, wish, before);
                standing.put(wish.item(), after);
                kept.add(after);
            } else {
                conflicts.add(new AnswerConflict(wish, before));
            }
        }
        answers.count(id);
        begin(scope, held, kept.isEmpty(), TaskAct.ANSWER);
        return new AnswersTaken(kept, conflicts);
    }

    /** One that says the same stays as it is. */
    private Answer followed(Scope scope, long id, AnswerWish wish, Answer before) {
        if (before != null && before.says(wish)) {
            return before;
        }
        Answer after =
                new Answer(
                        wish.item(),
                        wish.verdict(),
                        wish.note(),
                        moment(scope, wish.at()),
                        scope.login(),
                        track.now(scope),
                        before == null ? 1 : before.version() + 1);
        answers.put(id, after);
        return after;
    }

    /**
     * It is a hazard from then on.
     *
     * @return the hazard's number, whose files its photos are
     * @throws Refusal UNKNOWN, NOT_NOW, NOT_YOURS, ITEM, and those of the hazards
     */
    public long find(Scope scope, long id, NewFinding finding) {
        HeldTask held = holding.holdWithPremises(scope, id, TaskAct.FIND);
        if (finding.item() != null
                && lists.items(scope, held.listCode(), held.edition()).stream()
                        .noneMatch(item -> item.id() == finding.item())) {
            throw new Refusal(InspectionReason.ITEM);
        }
        long hazard =
                findings.enter(
                        scope,
                        new FindingDesk.Spot(
                                id,
                                null,
                                held.premisesId(),
                                held.premisesCode(),
                                held.kind() == TaskKind.SELF_CHECK
                                        ? HazardSource.SELF_CHECK
                                        : HazardSource.INSPECTION,
                                findings.name(scope),
                                held.demo()),
                        finding);
        begin(scope, held, false, TaskAct.FIND);
        audit.done(scope.login(), "inspection.find", OBJECT + id, "hazard " + hazard);
        return hazard;
    }

    /**
     * Every item is answered, and a word or a finding says why one failed.
     *
     * @throws Refusal UNKNOWN, NOT_NOW, NOT_YOURS, UNANSWERED, FAIL_BARE
     */
    public void finish(Scope scope, long id, VisitEnd end) {
        HeldTask held = holding.hold(scope, id, TaskAct.FINISH);
        Map<Long, Answer> given = answers.of(id);
        List<ListItem> items = lists.items(scope, held.listCode(), held.edition());
        long missing = items.stream().filter(item -> !given.containsKey(item.id())).count();
        if (missing > 0) {
            throw new Refusal(InspectionReason.UNANSWERED, missing);
        }
        requireWords(scope, id, items, given);
        sql.update(
                "update inspection_task set accompanied = ?, conclusion = ?, done_at = ?, done_by ="
                        + " ? where id = ?",
                end.accompanied(),
                end.conclusion(),
                moment(scope, end.at()),
                scope.login(),
                id);
        keepPlace(scope, id, end);
        track.step(scope, held, TaskAct.FINISH, end.conclusion());
        int failed =
                (int)
                        given.values().stream()
                                .filter(one -> one.verdict() == AnswerVerdict.FAIL)
                                .count();
        audit.done(
                scope.login(),
                "inspection.finish",
                OBJECT + id,
                items.size() + " items, " + failed + " failed");
    }

    /** A visit that is finished again is where it was finished last. */
    private void keepPlace(Scope scope, long id, VisitEnd end) {
        sql.update("delete from inspection_place where task_id = ?", id);
        if (end.lon() != null) {
            sql.update(
                    "insert into inspection_place (task_id, lon, lat, accuracy, at, told_at, login)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    id,
                    end.lon(),
                    end.lat(),
                    end.accuracy(),
                    moment(scope, end.at()),
                    track.now(scope),
                    scope.login());
        }
    }

    private void requireWords(Scope scope, long id, List<ListItem> items, Map<Long, Answer> given) {
        Set<Long> explained =
                findings.ofTask(scope, id).stream()
                        .filter(one -> one.item() != null)
                        .map(VisitFinding::item)
                        .collect(Collectors.toSet());
        for (ListItem item : items) {
            Answer answer = given.get(item.id());
            if (answer.verdict() == AnswerVerdict.FAIL
                    && answer.note() == null
                    && !explained.contains(item.id())) {
                throw new Refusal(InspectionReason.FAIL_BARE, item.no());
            }
        }
    }

    /** Whoever answers or finds something has begun; what began before is not noted again. */
    private void begin(Scope scope, HeldTask held, boolean isNothing, TaskAct by) {
        if (held.state() == TaskState.PLANNED && !isNothing) {
            track.step(scope, held, by, null);
            audit.done(scope.login(), "inspection.start", OBJECT + held.id(), null);
        }
    }

    private Instant moment(Scope scope, Instant said) {
        Instant now = track.now(scope);
        Instant oldest = now.minus(Duration.ofDays(settings.get(InspectionKeys.LATE_DAYS)));
        return said == null || said.isAfter(now) || said.isBefore(oldest)
                ? now
                : said.truncatedTo(ChronoUnit.MILLIS);
    }
}
