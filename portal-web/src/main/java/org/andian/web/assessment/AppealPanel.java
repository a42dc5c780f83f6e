package org.andian.web.assessment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.assessment.Appeal;
import org.andian.portal.assessment.AppealDecision;
import org.andian.portal.assessment.Appeals;
import org.andian.portal.assessment.RankingFile;
import org.andian.portal.assessment.rule.BodyScore;
import org.andian.portal.assessment.rule.RulePoints;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** The appeals against the ranking that is shown, and the forms that make and answer one. */
@Named("appealPanel")
@ViewScoped
public class AppealPanel implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String NUMBER = "-?\\d{1,6}(\\.\\d{1,4})?";

    @Inject private AssessmentPage page;

    @Inject private transient Appeals appeals;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    private String rule;
    private String text;
    private Long asked;
    private AppealDecision decision = AppealDecision.UPHELD;
    private String answer;
    private String points;

    private long ranking() {
        return page.getFile().head().id();
    }

    /** The latest first. */
    public List<Appeal> getAll() {
        RankingFile file = page.getFile();
        return file == null ? List.of() : file.appeals();
    }

    /** What a body has appealed against; none for none. */
    public List<Appeal> of(BodyScore score) {
        return getAll().stream().filter(appeal -> appeal.districtId() == score.body()).toList();
    }

    /** The one district for which the reader may appeal; null for none. */
    public Long getOwn() {
        return page.getFile() == null
                ? null
                : readOnce.once(
                        "appealPanel.own",
                        () ->
                                appeals.districts(user.scope(), ranking()).stream()
                                        .findFirst()
                                        .orElse(null));
    }

    public boolean isMayAppeal() {
        return getOwn() != null;
    }

    /** What the reader's own district came to, rule by rule. */
    public List<RulePoints> getOwnPoints() {
        return getOwn() == null
                ? List.of()
                : page.getShown().find(getOwn()).map(BodyScore::points).orElse(List.of());
    }

    public String appeal() {
        appeals.make(user.scope(), ranking(), getOwn(), Objects.requireNonNullElse(rule, ""), text);
        told.done("assessment.appealed");
        return told.redirect(AssessmentPage.address(ranking()));
    }

    /** Whether it waits for the reader's office. */
    public boolean mayAnswer(Appeal appeal) {
        return appeal.isOpen() && page.isMayAssess();
    }

    /** Opens the form. */
    public void ask(Appeal appeal) {
        asked = appeal.id();
        decision = AppealDecision.UPHELD;
        answer = null;
        points = null;
    }

    public boolean isAsked() {
        return asked != null;
    }

    public String reply() {
        String typed = Typed.code(points);
        appeals.answer(
                user.scope(),
                asked,
                decision,
                answer,
                typed != null && typed.matches(NUMBER) ? new BigDecimal(typed) : null);
        told.done("assessment.answered");
        return told.redirect(AssessmentPage.address(ranking()));
    }

    public AppealDecision[] getDecisions() {
        return AppealDecision.values();
    }

    public String getRule() {
        return rule;
    }

    public void setRule(String rule) {
        this.rule = Typed.text(rule);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Typed.text(text);
    }

    public AppealDecision getDecision() {
        return decision;
    }

    public void setDecision(AppealDecision decision) {
        this.decision = decision == null ? AppealDecision.UPHELD : decision;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = Typed.text(answer);
    }

    public String getPoints() {
        return points;
    }

    public void setPoints(String points) {
        this.points = points;
    }
}
