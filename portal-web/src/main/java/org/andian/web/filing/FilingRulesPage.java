package org.andian.web.filing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.district.District;
import org.andian.portal.filing.FilingKind;
import org.andian.portal.filing.FilingPower;
import org.andian.portal.filing.FilingPowers;
import org.andian.portal.filing.FilingRule;
import org.andian.portal.filing.FilingRuleWish;
import org.andian.portal.filing.FilingRules;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By which rules a campaign has filings made, and which accounts sign there. */
@Named("filingRulesPage")
@ViewScoped
public class FilingRulesPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int NONE = -1;

    @Inject private transient FilingRules rules;

    @Inject private transient FilingPowers powers;

    @Inject private transient Campaigns campaigns;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    @Inject private transient Words words;

    private String campaign;
    private Long id;
    private int version;
    private String code;
    private FilingKind kind;
    private String nameZh;
    private String nameEn;
    private LocalDate firstDueOn;
    private String everyMonths = "0";
    private LocalDate lastDueOn;
    private FilingRule.Since since = FilingRule.Since.CAMPAIGN;
    private String figures;
    private String outline;
    private String outlineEn;
    private String remindDays = "7,3,0";
    private String reason;
    private String login;
    private Long district;
    private boolean opened;

    /** Fills the form with the rule that the address names. */
    public void open() {
        if (opened) {
            return;
        }
        opened = true;
        getRules().stream().filter(rule -> id != null && rule.id() == id).forEach(this::fill);
    }

    private void fill(FilingRule rule) {
        version = rule.version();
        code = rule.code();
        kind = rule.kind();
        nameZh = rule.nameZh();
        nameEn = rule.nameEn();
        firstDueOn = rule.firstDueOn();
        everyMonths = Integer.toString(rule.everyMonths());
        lastDueOn = rule.lastDueOn();
        since = rule.since();
        figures = String.join(",", rule.figures());
        outline = String.join("\n", rule.outline());
        outlineEn = String.join("\n", rule.outlineEn());
        remindDays =
                rule.remindDays().stream().map(Object::toString).collect(Collectors.joining(","));
    }

    /** What the address names; out of reach it does not exist. */
    public Campaign getFile() {
        return readOnce.once(
                "filingRulesPage.campaign",
                () -> campaigns.get(user.scope(), campaign == null ? "" : campaign).campaign());
    }

    public List<FilingRule> getRules() {
        return readOnce.once(
                "filingRulesPage.rules", () -> rules.list(user.scope(), getFile().code()));
    }

    public boolean isMaySet() {
        return readOnce.once(
                "filingRulesPage.maySet", () -> rules.maySet(user.scope(), getFile().code()));
    }

    public List<FilingPower> getPowers() {
        return readOnce.once(
                "filingRulesPage.powers", () -> powers.list(user.scope(), getFile().code()));
    }

    public List<District> getDistricts() {
        return readOnce.once(
                "filingRulesPage.districts", () -> campaigns.districts(user.scope(), getFile()));
    }

    /** The changes of the rule that is being changed. */
    public List<FilingRules.Change> getChanges() {
        return id == null
                ? List.of()
                : readOnce.once(
                        "filingRulesPage.changes",
                        () -> rules.changes(user.scope(), getFile().code(), id));
    }

    /** On which days it has something filed, in the next years too. */
    public String days(FilingRule rule) {
        LocalDate end = getFile().endsOn();
        LocalDate until = end == null ? words.today().plusYears(1) : end;
        return rule.dueDays(until.isBefore(rule.firstDueOn()) ? rule.firstDueOn() : until).stream()
                .map(words::date)
                .collect(Collectors.joining(", "));
    }

    public String save() {
        FilingRuleWish wish =
                new FilingRuleWish(
                        code,
                        kind,
                        nameZh,
                        nameEn,
                        firstDueOn,
                        whole(everyMonths),
                        lastDueOn,
                        since,
                        parts(figures, ","),
                        parts(outline, "\n"),
                        parts(outlineEn, "\n"),
                        parts(remindDays, ",").stream().map(FilingRulesPage::whole).toList());
        if (id == null) {
            rules.add(user.scope(), getFile().code(), wish);
        } else {
            rules.change(user.scope(), getFile().code(), id, version, wish, reason);
        }
        told.done("filing.rule.saved");
        return again();
    }

    public String end(FilingRule rule) {
        rules.end(
                user.scope(),
                getFile().code(),
                rule.id(),
                rule.version(),
                !rule.ended(),
                words.of(rule.ended() ? "filing.rule.resume" : "filing.rule.end"));
        told.done("filing.rule.saved");
        return again();
    }

    public String give() {
        powers.give(user.scope(), getFile().code(), login, district);
        told.done("filing.power.given");
        return again();
    }

    public String take(FilingPower power) {
        powers.end(user.scope(), getFile().code(), power.id());
        told.done("filing.power.ended");
        return again();
    }

    private String again() {
        return told.redirect("/filing/rules.xhtml?campaign=" + getFile().code());
    }

    private static List<String> parts(String text, String by) {
        return text == null
                ? List.of()
                : Stream.of(text.split("\n".equals(by) ? "\\R" : "[,\\s]+"))
                        .filter(part -> !part.isBlank())
                        .map(String::strip)
                        .toList();
    }

    /** What is no whole number is refused by the door as none. */
    private static int whole(String typed) {
        return typed != null && typed.strip().matches("\\d{1,4}")
                ? Integer.parseInt(typed.strip())
                : NONE;
    }

    public FilingKind[] getKinds() {
        return FilingKind.values();
    }

    public FilingRule.Since[] getSinces() {
        return FilingRule.Since.values();
    }

    public boolean isChanging() {
        return id != null;
    }

    public String getCampaign() {
        return campaign;
    }

    public void setCampaign(String campaign) {
        this.campaign = Typed.code(campaign);
    }

    public String getIdText() {
        return id == null ? null : id.toString();
    }

    public void setIdText(String text) {
        id = Typed.id(text);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = Typed.code(code);
    }

    public FilingKind getKind() {
        return kind;
    }

    public void setKind(FilingKind kind) {
        this.kind = kind;
    }

    public String getNameZh() {
        return nameZh;
    }

    public void setNameZh(String nameZh) {
        this.nameZh = Typed.text(nameZh);
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = Typed.text(nameEn);
    }

    public LocalDate getFirstDueOn() {
        return firstDueOn;
    }

    public void setFirstDueOn(LocalDate firstDueOn) {
        this.firstDueOn = firstDueOn;
    }

    public String getEveryMonths() {
        return everyMonths;
    }

    public void setEveryMonths(String everyMonths) {
        this.everyMonths = Typed.code(everyMonths);
    }

    public LocalDate getLastDueOn() {
        return lastDueOn;
    }

    public void setLastDueOn(LocalDate lastDueOn) {
        this.lastDueOn = lastDueOn;
    }

    public FilingRule.Since getSince() {
        return since;
    }

    public void setSince(FilingRule.Since since) {
        this.since = since;
    }

    public String getFigures() {
        return figures;
    }

    public void setFigures(String figures) {
        this.figures = Typed.text(figures);
    }

    public String getOutline() {
        return outline;
    }

    public void setOutline(String outline) {
        this.outline = Typed.text(outline);
    }

    public String getOutlineEn() {
        return outlineEn;
    }

    public void setOutlineEn(String outlineEn) {
        this.outlineEn = Typed.text(outlineEn);
    }

    public String getRemindDays() {
        return remindDays;
    }

    public void setRemindDays(String remindDays) {
        this.remindDays = Typed.code(remindDays);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = Typed.text(reason);
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = Typed.text(login);
    }

    public Long getDistrict() {
        return district;
    }

    public void setDistrict(Long district) {
        this.district = district;
    }
}
