package org.andian.web.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.inspection.InspectionRow;
import org.andian.portal.inspection.Inspector;
import org.andian.portal.inspection.Inspectors;
import org.andian.portal.inspection.TaskState;
import org.andian.portal.inspection.TaskStep;
import org.andian.portal.inspection.checklist.InspectionList;
import org.andian.portal.inspection.checklist.InspectionLists;
import org.andian.portal.inspection.patrol.StopVerdict;
import org.andian.portal.inspection.plan.PlanState;
import org.andian.portal.inspection.visit.AnswerVerdict;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Words;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Inspections in the words of their reader. */
@Named("inspectionWords")
@RequestScoped
public class InspectionWords {

    /** The root of all districts. */
    private static final String EVERYWHERE = "/";

    @Inject private InspectionLists lists;

    @Inject private Inspectors inspectors;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Words words;

    /** All there are, retired ones too. */
    public List<InspectionList> getLists() {
        return readOnce.once("inspection.lists", () -> lists.list(user.scope()));
    }

    /** Those with which an office visits now. */
    public List<InspectionList> getVisitLists() {
        return getLists().stream()
                .filter(one -> one.isUsable() && one.purpose().isOfVisits())
                .toList();
    }

    /** Those from which tasks are made now. */
    public List<InspectionList> getPlanLists() {
        return getLists().stream().filter(InspectionList::isUsable).toList();
    }

    /** What it is called, and that it is an example where it is. */
    public String list(InspectionList list) {
        String name = words.pick(list.nameZh(), list.nameEn());
        return list.sample() ? words.of("inspectionList.behind", name) : name;
    }

    public String list(InspectionRow row) {
        String name = words.pick(row.listZh(), row.listEn());
        return row.listSample() ? words.of("inspectionList.behind", name) : name;
    }

    /** Those who may inspect in the districts the reader plans for; by name. */
    public List<Inspector> getInspectors() {
        return readOnce.once("inspection.inspectors", this::read);
    }

    private List<Inspector> read() {
        Scope scope = user.scope();
        return scope.grants().stream()
                .filter(grant -> grant.role().mayPlanInspections())
                .map(Grant::districtPath)
                .map(path -> path == null ? EVERYWHERE : path)
                .distinct()
                .flatMap(path -> inspectors.of(scope, path).stream())
                .distinct()
                .toList();
    }

    public String person(Inspector one) {
        return words.of("inspection.person", one.name(), role(one.role()));
    }

    private String role(Role role) {
        return words.code("role", role);
    }

    /** As the style sheet draws it. */
    public String style(InspectionRow row) {
        if (row.isOverdue(words.today())) {
            return "is-overdue";
        }
        return switch (row.state()) {
            case PLANNED -> "is-waiting";
            case STARTED -> "is-normal";
            case DONE -> row.findings() > 0 ? "is-warning" : "is-done";
            case CANCELLED -> "is-offline";
        };
    }

    public String state(TaskState state) {
        return words.code("inspection.state", state);
    }

    /** How long until its last day is over, or since. */
    public String due(InspectionRow row) {
        return row.state().isOpen() ? due(row.dueOn()) : words.date(row.dueOn());
    }

    private String due(LocalDate day) {
        long days = ChronoUnit.DAYS.between(words.today(), day);
        if (days < 0) {
            return words.of("inspection.due.late", words.number(-days));
        }
        return days == 0
                ? words.of("inspection.due.today")
                : words.of("inspection.due.left", words.number(days));
    }

    /** Late, near or neither; nothing for what is over. */
    public String dueStyle(InspectionRow row) {
        if (!row.state().isOpen()) {
            return "is-waiting";
        }
        long days = ChronoUnit.DAYS.between(words.today(), row.dueOn());
        return days < 0 ? "is-overdue" : days <= 3 ? "is-due" : "is-normal";
    }

    /** How far its items are answered, and how many failed. */
    public String answered(InspectionRow row) {
        return words.of(
                "inspection.answered.told",
                words.number(row.answered()),
                words.number(row.items()),
                words.number(row.failed()));
    }

    public String step(TaskStep step) {
        return words.code("inspection.act", step.act());
    }

    public String verdictStyle(AnswerVerdict verdict) {
        return switch (verdict) {
            case PASS -> "is-normal";
            case FAIL -> "is-warning";
            case NOT_APPLICABLE -> "is-waiting";
        };
    }

    public String planStyle(PlanState state) {
        return switch (state) {
            case DRAFT -> "is-waiting";
            case RELEASED -> "is-normal";
            case CLOSED -> "is-done";
            case WITHDRAWN -> "is-offline";
        };
    }

    public String stopStyle(StopVerdict verdict) {
        return switch (verdict) {
            case FINE -> "is-normal";
            case FOUND -> "is-warning";
            case NOT_REACHED -> "is-waiting";
        };
    }
}
