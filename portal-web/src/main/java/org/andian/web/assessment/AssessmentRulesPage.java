package org.andian.web.assessment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.assessment.AssessmentRules;
import org.andian.portal.assessment.RuleVersion;
import org.andian.portal.assessment.rule.DistrictTarget;
import org.andian.portal.assessment.rule.EmptyCase;
import org.andian.portal.assessment.rule.FilingMeasure;
import org.andian.portal.assessment.rule.RuleKind;
import org.andian.portal.assessment.rule.ScoreRule;
import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.district.District;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rules of a campaign's assessment, version by version, and the draft being written. */
@Named("assessmentRulesPage")
@ViewScoped
public class AssessmentRulesPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String PATH = "/assessment/rules.xhtml?campaign=";

    @Inject private transient Campaigns campaigns;

    @Inject private transient AssessmentRules rules;

    @Inject private transient AssessmentWords assessmentWords;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Words words;

    @Inject private transient Told told;

    private String code;
    private Long asked;
    private RuleForm form;
    private String edited;
    private String targetRule;
    private Long district;
    private String target;
    private String weight;
    private LocalDate from;
    private String explained;

    /** Before the page is shown: what is out of reach does not exist. */
    public void open() {
        getShown();
    }

    public List<Campaign> getCampaigns() {
        return readOnce.once("assessmentRulesPage.campaigns", () -> campaigns.list(user.scope()));
    }

    /** The one asked for, else the latest; null where there is none. */
    public Campaign getCampaign() {
        return readOnce.once(
                "assessmentRulesPage.campaign",
                () -> {
                    if (code != null) {
                        return campaigns.get(user.scope(), code).campaign();
                    }
                    return getCampaigns().isEmpty() ? null : getCampaigns().getLast();
                });
    }

    /** Newest first. */
    public List<RuleVersion> getVersions() {
        return getCampaign() == null
                ? List.of()
                : readOnce.once(
                        "assessmentRulesPage.versions",
                        () -> rules.list(user.scope(), getCampaign().code()));
    }

    /** The version asked for, else the newest; null where there is none. */
    public RuleVersion getShown() {
        return getVersions().stream()
                .filter(version -> asked == null || version.id() == asked)
                .findFirst()
                .orElse(null);
    }

    public boolean isMayAssess() {
        return getCampaign() != null
                && readOnce.once(
                        "assessmentRulesPage.mayAssess",
                        () -> rules.mayAssess(user.scope(), getCampaign().code()));
    }

    /** Whether the version shown is a draft the reader writes. */
    public boolean isMayWrite() {
        return isMayAssess() && getShown() != null && getShown().isDraft();
    }

    public boolean isMayDraft() {
        return isMayAssess() && getVersions().stream().noneMatch(RuleVersion::isDraft);
    }

    /** Draft, in force, later or over. */
    public String state(RuleVersion version) {
        if (version.isDraft()) {
            return "DRAFT";
        }
        if (version.holds(words.today())) {
            return "HOLDS";
        }
        return version.validFrom().isAfter(words.today()) ? "LATER" : "OVER";
    }

    public String stateStyle(RuleVersion version) {
        return switch (state(version)) {
            case "DRAFT" -> "is-due";
            case "HOLDS" -> "is-done";
            default -> "is-waiting";
        };
    }

    private String address(Long version) {
        return PATH + getCampaign().code() + (version == null ? "" : "&version=" + version);
    }

    public String draft() {
        long id = rules.draft(user.scope(), getCampaign().code(), false);
        told.done("assessment.drafted");
        return told.redirect(address(id));
    }

    /** Opens an empty form. */
    public void begin() {
        form = RuleForm.begin();
        edited = null;
    }

    /** Opens a rule in the form. */
    public void edit(ScoreRule rule) {
        form = RuleForm.of(rule, assessmentWords.formula(rule));
        edited = rule.code();
    }

    public String save() {
        rules.put(user.scope(), getShown().id(), getShown().version(), edited, form.rule());
        told.done("assessment.saved");
        return told.redirect(address(getShown().id()));
    }

    public String remove(ScoreRule rule) {
        rules.remove(user.scope(), getShown().id(), getShown().version(), rule.code());
        told.done("assessment.removed");
        return told.redirect(address(getShown().id()));
    }

    public String want() {
        rules.target(
                user.scope(),
                getShown().id(),
                getShown().version(),
                new DistrictTarget(
                        targetRule == null ? "" : targetRule,
                        district == null ? 0 : district,
                        RuleForm.number(target),
                        RuleForm.number(weight)));
        told.done("assessment.saved");
        return told.redirect(address(getShown().id()));
    }

    public String enforce() {
        rules.enforce(
                user.scope(),
                getShown().id(),
                getShown().version(),
                from == null ? words.today() : from,
                explained);
        told.done("assessment.enforced");
        return told.redirect(address(getShown().id()));
    }

    public String discard() {
        rules.discard(user.scope(), getShown().id(), getShown().version());
        told.done("assessment.discarded");
        return told.redirect(address(null));
    }

    /** What a rule can count: filings first, then indicators as the rooms offer them. */
    public List<String> getMeasures() {
        return readOnce.once(
                "assessmentRulesPage.measures",
                () -> {
                    List<String> codes = new ArrayList<>();
                    for (FilingMeasure measure : FilingMeasure.values()) {
                        codes.add(measure.code());
                    }
                    rules.measures(user.scope()).forEach(info -> codes.add(info.code()));
                    return codes;
                });
    }

    /** Counties and zones of the campaign's city. */
    public List<District> getDistricts() {
        return readOnce.once("assessmentRulesPage.districts", this::districts);
    }

    private List<District> districts() {
        return campaigns.districts(user.scope(), getCampaign()).stream()
                .filter(one -> one.parentId() != null && one.parentId() == getCampaign().cityId())
                .toList();
    }

    /** The number where the district is none of today's. */
    public String districtName(long id) {
        Map<Long, String> names =
                getDistricts().stream().collect(Collectors.toMap(District::id, District::name));
        return names.getOrDefault(id, Long.toString(id));
    }

    public RuleKind[] getKinds() {
        return RuleKind.values();
    }

    public EmptyCase[] getEmptyCases() {
        return EmptyCase.values();
    }

    public RuleForm getForm() {
        return form;
    }

    public String getCode() {
        return getCampaign() == null ? null : getCampaign().code();
    }

    public void setCode(String code) {
        this.code = Typed.code(code);
    }

    public String getVersionText() {
        return asked == null ? null : asked.toString();
    }

    public void setVersionText(String typed) {
        asked = Typed.id(typed);
    }

    public String getTargetRule() {
        return targetRule;
    }

    public void setTargetRule(String targetRule) {
        this.targetRule = targetRule;
    }

    public Long getDistrict() {
        return district;
    }

    public void setDistrict(Long district) {
        this.district = district;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public String getWeight() {
        return weight;
    }

    public void setWeight(String weight) {
        this.weight = weight;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getExplained() {
        return explained;
    }

    public void setExplained(String explained) {
        this.explained = Typed.text(explained);
    }
}
