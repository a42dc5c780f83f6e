package org.andian.web.inspection;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.GradeWish;
import org.andian.portal.inspection.TaskAct;
import org.andian.portal.inspection.checklist.ListItem;
import org.andian.portal.inspection.visit.Answer;
import org.andian.portal.inspection.visit.AnswerConflict;
import org.andian.portal.inspection.visit.AnswerVerdict;
import org.andian.portal.inspection.visit.AnswerWish;
import org.andian.portal.inspection.visit.AnswersTaken;
import org.andian.portal.inspection.visit.NewFinding;
import org.andian.portal.inspection.visit.VisitEnd;
import org.andian.portal.inspection.visit.VisitFinding;
import org.andian.portal.inspection.visit.Visits;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The checklist of the task that a page shows: answering it, what was found, and its end. */
@Named("visitPage")
@ViewScoped
public class VisitPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient Visits visits;

    @Inject private transient VisitPart part;

    @Inject private transient CurrentUser user;

    @Inject private transient Told told;

    @Inject private transient Words words;

    @Inject private InspectionFile file;

    private List<AnswerLine> lines;
    private ArrayList<String> conflicts = new ArrayList<>();
    private String item;
    private String kind;
    private String what;
    private String place;
    private String details;
    private Grade grade = Grade.GENERAL;
    private String gradeReason;
    private String accompanied;
    private String conclusion;

    /**
     * The items with what stands there; kept while the page stays, so that a form knows what it has
     * seen.
     */
    public List<AnswerLine> getLines() {
        if (lines == null) {
            Map<Long, Answer> answers = part.answers(file.getId());
            lines = new ArrayList<>();
            for (ListItem one : part.items(file.getId())) {
                lines.add(new AnswerLine(one, answers.get(one.id())));
            }
        }
        return lines;
    }

    public List<ListItem> getItems() {
        return part.items(file.getId());
    }

    /** Null while it is not answered. */
    public Answer given(ListItem one) {
        return part.answers(file.getId()).get(one.id());
    }

    public List<VisitFinding> getFindings() {
        return part.findings(file.getId());
    }

    /** Whether the section of an item is another than that of the one before. */
    public boolean begins(int at) {
        List<ListItem> items = getItems();
        return at == 0
                || !items.get(at).text().sectionZh().equals(items.get(at - 1).text().sectionZh());
    }

    /** What was answered is kept; what somebody else answered meanwhile is told and stays. */
    public String answer() {
        List<AnswerWish> wishes =
                getLines().stream()
                        .filter(AnswerLine::isAnswered)
                        .filter(AnswerLine::isChanged)
                        .map(AnswerLine::wish)
                        .toList();
        AnswersTaken taken = visits.answer(user.scope(), file.getId(), wishes);
        if (taken.conflicts().isEmpty()) {
            told.done("visit.answered", words.number(taken.kept().size()));
            return told.redirect("/inspection/view.xhtml?id=" + file.getId());
        }
        conflicts = new ArrayList<>(taken.conflicts().stream().map(this::told).toList());
        lines = null;
        return null;
    }

    private String told(AnswerConflict conflict) {
        String number =
                getItems().stream()
                        .filter(one -> one.id() == conflict.yours().item())
                        .findFirst()
                        .map(one -> words.number(one.no()))
                        .orElse("");
        return words.of(
                "visit.conflict",
                number,
                said(conflict.yours().verdict(), conflict.yours().note()),
                said(conflict.theirs().verdict(), conflict.theirs().note()),
                words.moment(conflict.theirs().keptAt()));
    }

    private String said(AnswerVerdict verdict, String note) {
        String word = words.code("visit.verdict", verdict);
        return note == null ? word : words.of("visit.said", word, note);
    }

    public String find() {
        long hazard =
                visits.find(
                        user.scope(),
                        file.getId(),
                        new NewFinding(
                                Typed.id(item),
                                kind,
                                what,
                                place,
                                details,
                                new GradeWish(
                                        Set.of(),
                                        grade == Grade.GENERAL ? null : grade,
                                        gradeReason),
                                null));
        told.done("visit.found", Long.toString(hazard));
        return told.redirect("/hazard/view.xhtml?id=" + hazard);
    }

    public String finish() {
        visits.finish(user.scope(), file.getId(), new VisitEnd(accompanied, conclusion, null));
        told.done("visit.finished");
        return told.redirect("/inspection/view.xhtml?id=" + file.getId());
    }

    public boolean isMayAnswer() {
        return file.may(TaskAct.ANSWER);
    }

    public boolean isMayFinish() {
        return file.may(TaskAct.FINISH);
    }

    public AnswerVerdict[] getVerdicts() {
        return AnswerVerdict.values();
    }

    public Grade[] getGrades() {
        return Grade.values();
    }

    /** What could not be kept, in words. */
    public List<String> getConflicts() {
        return conflicts;
    }

    /** Id of the item by which something was found; null for none. */
    public String getItem() {
        return item;
    }

    public void setItem(String id) {
        item = Typed.text(id);
    }

    /** As a form sends it. */
    public String key(ListItem one) {
        return Long.toString(one.id());
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String code) {
        kind = Typed.text(code);
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = Typed.text(what);
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = Typed.text(place);
    }

    public String getDetails() {
        return details;
    }

    public void setDetails(String details) {
        this.details = Typed.text(details);
    }

    public Grade getGrade() {
        return grade;
    }

    public void setGrade(Grade grade) {
        this.grade = grade;
    }

    public String getGradeReason() {
        return gradeReason;
    }

    public void setGradeReason(String reason) {
        gradeReason = Typed.text(reason);
    }

    public String getAccompanied() {
        return accompanied;
    }

    public void setAccompanied(String name) {
        accompanied = Typed.text(name);
    }

    public String getConclusion() {
        return conclusion;
    }

    public void setConclusion(String words) {
        conclusion = Typed.text(words);
    }
}
