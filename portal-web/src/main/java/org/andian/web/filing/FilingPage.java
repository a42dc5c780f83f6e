package org.andian.web.filing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.district.District;
import org.andian.portal.file.Attachments;
import org.andian.portal.file.FileRecord;
import org.andian.portal.filing.FilingAct;
import org.andian.portal.filing.FilingContent;
import org.andian.portal.filing.FilingDesk;
import org.andian.portal.filing.FilingForm;
import org.andian.portal.filing.FilingKey;
import org.andian.portal.filing.FilingReview;
import org.andian.portal.filing.FilingRow;
import org.andian.portal.filing.Filings;
import org.andian.web.file.AttachmentPanel;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One filing: its texts and figures, its course, and what the reader may do with it. */
@Named("filingPage")
@ViewScoped
public class FilingPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String FILES = "filing";

    @Inject private transient Filings filings;

    @Inject private transient FilingDesk desk;

    @Inject private transient FilingReview review;

    @Inject private transient FilingWords filingWords;

    @Inject private AttachmentPanel files;

    @Inject private transient Attachments attachments;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    @Inject private transient Words words;

    @Inject private transient Clock clock;

    private Long id;
    private String campaign;
    private Long rule;
    private LocalDate day;
    private Long district;
    private String department = "";
    private Long shownVersion;
    private int version;
    private final HashMap<Integer, String> texts = new HashMap<>();
    private Integer figure;
    private String own;
    private String reason;
    private LocalDate onDay;
    private String code;
    private String remark;
    private Long answered;
    private Long place;
    private boolean opened;
    private String keptAt;

    /** Before the page is shown; figures that are missing, or of an earlier day, are taken. */
    public void open() {
        if (opened) {
            return;
        }
        opened = true;
        if (id != null) {
            filings.find(user.scope(), id).filter(this::isWithoutFigures).ifPresent(this::take);
        }
        FilingForm form = getForm();
        if (form != null) {
            version = form.row().version();
            form.sections().forEach(section -> texts.put(section.seq(), section.words()));
            show(form);
        }
    }

    /** What is being written is shown to those who file; others see what was handed in last. */
    private void show(FilingForm form) {
        FileRecord written = new FileRecord(FILES, form.fileKey());
        if (attachments.rights(user.scope(), written).isPresent()) {
            files.show(FILES, form.fileKey());
        } else if (form.handedKey() != null) {
            files.show(FILES, form.handedKey());
        }
    }

    private boolean isWithoutFigures(FilingForm form) {
        return form.mayWrite()
                && !form.rule().figures().isEmpty()
                && (form.figures().isEmpty() || form.isBehind(words.today()));
    }

    private void take(FilingForm form) {
        desk.takeFigures(user.scope(), form.row().id());
    }

    /** Null where nobody has opened it, or it is out of reach. */
    public FilingForm getForm() {
        return id == null
                ? null
                : readOnce.once(
                        "filingPage.form", () -> filings.find(user.scope(), id).orElse(null));
    }

    public boolean isKnown() {
        return getForm() != null;
    }

    /** What the address names and nobody has opened; null for none. */
    public FilingRow getUnopened() {
        return campaign == null || rule == null || day == null || district == null
                ? null
                : readOnce.once("filingPage.unopened", this::unopened);
    }

    private FilingRow unopened() {
        FilingKey key = key();
        return filings.board(user.scope(), campaign).rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private FilingKey key() {
        return new FilingKey(rule, day, district, department);
    }

    public boolean isMayOpen() {
        return getUnopened() != null
                && readOnce.once(
                        "filingPage.mayOpen", () -> filings.mayOpen(user.scope(), getUnopened()));
    }

    public String begin() {
        id = desk.open(user.scope(), campaign, key());
        return again();
    }

    public boolean may(String act) {
        return isKnown() && getForm().may().contains(FilingAct.valueOf(act));
    }

    public String save() {
        desk.save(user.scope(), id, version, filled());
        told.done("filing.saved");
        return again();
    }

    /** What stands in the form is kept when a field is left, so that nothing is lost. */
    public void keep() {
        version = desk.save(user.scope(), id, version, filled());
        keptAt = words.time(clock.instant());
    }

    /** When the form was kept last, null for not yet. */
    public String getKeptAt() {
        return keptAt;
    }

    /** An empty text is none, so that it is kept as such. */
    private Map<Integer, String> filled() {
        Map<Integer, String> filled = new HashMap<>();
        texts.forEach((seq, text) -> filled.put(seq, text == null ? "" : text));
        return filled;
    }

    public String takeFigures() {
        desk.takeFigures(user.scope(), id);
        told.done("filing.figures.taken");
        return again();
    }

    /** Opens the question for a figure. */
    public void ask(FilingForm.Figure one) {
        figure = one.seq();
        own = one.own() == null ? null : filingWords.figure(one.indicator(), one.own());
        reason = one.ownReason();
    }

    public String override() {
        String indicator =
                getForm().figures().stream()
                        .filter(one -> one.seq() == figure)
                        .map(FilingForm.Figure::indicator)
                        .findFirst()
                        .orElse("");
        desk.override(user.scope(), id, figure, filingWords.typed(indicator, own), reason);
        told.done("filing.overridden");
        return again();
    }

    public String keepFigure(FilingForm.Figure one) {
        desk.override(user.scope(), id, one.seq(), null, null);
        told.done("filing.figure.kept");
        return again();
    }

    public String check() {
        desk.check(user.scope(), id, version);
        told.done("filing.checked");
        return again();
    }

    public String recall() {
        desk.recall(user.scope(), id);
        told.done("filing.recalled");
        return again();
    }

    public String submit() {
        desk.submit(user.scope(), id, version, code);
        told.done("filing.submitted");
        return again();
    }

    public String accept() {
        review.accept(user.scope(), id, version);
        told.done("filing.accepted");
        return again();
    }

    public String lock() {
        review.lock(user.scope(), id, version);
        told.done("filing.locked");
        return again();
    }

    public String giveBack() {
        review.giveBack(user.scope(), id, version, reason, onDay);
        told.done("filing.returned");
        return again();
    }

    public String unlock() {
        review.unlock(user.scope(), id, version, reason, onDay);
        told.done("filing.returned");
        return again();
    }

    public String register() {
        review.register(user.scope(), id, version, onDay, reason);
        told.done("filing.registered");
        return again();
    }

    public String waive() {
        review.waive(user.scope(), id, version, reason);
        told.done("filing.waived");
        return again();
    }

    public String unwaive() {
        review.unwaive(user.scope(), id, version);
        told.done("filing.unwaived");
        return again();
    }

    public String urge() {
        int people = review.urge(user.scope(), id);
        told.done("filing.urged.one", words.number(people));
        return again();
    }

    public String say() {
        desk.remark(user.scope(), id, answered, remark);
        told.done("filing.said");
        return again();
    }

    public String askPlace() {
        desk.ask(user.scope(), id, place == null ? List.of() : List.of(place), onDay);
        told.done("filing.asked");
        return again();
    }

    private String again() {
        return told.redirect("/filing/view.xhtml?id=" + id);
    }

    /** Reasons and remarks that can be answered. */
    public List<FilingForm.Remark> getAnswerable() {
        return getForm().remarks().stream()
                .filter(one -> one.kind() != FilingForm.Remark.Kind.ANSWER)
                .toList();
    }

    public List<District> getPlaces() {
        return readOnce.once("filingPage.places", () -> desk.places(user.scope(), id));
    }

    /** How many places below have handed in theirs. */
    public int getCame() {
        return (int)
                getForm().below().stream().filter(row -> row.firstSubmittedAt() != null).count();
    }

    /** The version the address names; null for none. */
    public FilingContent getShown() {
        return shownVersion == null || !isKnown() || !isHanded()
                ? null
                : readOnce.once(
                        "filingPage.shown",
                        () -> filings.version(user.scope(), id, shownVersion.intValue()));
    }

    private boolean isHanded() {
        return getForm().versions().stream().anyMatch(one -> one.no() == shownVersion);
    }

    /** What the shown version has otherwise than the one before; none of the first. */
    public List<FilingContent.Change> getChanges() {
        return shownVersion == null || shownVersion < 2 || getShown() == null
                ? List.of()
                : readOnce.once(
                        "filingPage.changes",
                        () ->
                                filings.changes(
                                        user.scope(),
                                        id,
                                        shownVersion.intValue(),
                                        shownVersion.intValue() - 1));
    }

    /** Whether the shown version's text still has its hash. */
    public boolean isGenuine() {
        return readOnce.once(
                "filingPage.genuine",
                () -> filings.isGenuine(user.scope(), id, shownVersion.intValue()));
    }

    public boolean isAsked() {
        return figure != null;
    }

    public Map<Integer, String> getTexts() {
        return texts;
    }

    public String getIdText() {
        return id == null ? null : id.toString();
    }

    public void setIdText(String text) {
        id = Typed.id(text);
    }

    public String getCampaign() {
        return campaign;
    }

    public void setCampaign(String campaign) {
        this.campaign = Typed.code(campaign);
    }

    public String getRule() {
        return rule == null ? null : rule.toString();
    }

    public void setRule(String text) {
        rule = Typed.id(text);
    }

    public String getDay() {
        return day == null ? null : day.toString();
    }

    public void setDay(String text) {
        day = Typed.day(text);
    }

    public String getDistrict() {
        return district == null ? null : district.toString();
    }

    public void setDistrict(String text) {
        district = Typed.id(text);
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String text) {
        String typed = Typed.code(text);
        department = typed == null ? "" : typed;
    }

    public String getVersionText() {
        return shownVersion == null ? null : shownVersion.toString();
    }

    public void setVersionText(String text) {
        shownVersion = Typed.id(text);
    }

    public String getOwn() {
        return own;
    }

    public void setOwn(String own) {
        this.own = Typed.code(own);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = Typed.text(reason);
    }

    public LocalDate getOnDay() {
        return onDay;
    }

    public void setOnDay(LocalDate onDay) {
        this.onDay = onDay;
    }

    public String getCode() {
        return null;
    }

    public void setCode(String code) {
        this.code = Typed.code(code);
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = Typed.text(remark);
    }

    public Long getAnswered() {
        return answered;
    }

    public void setAnswered(Long answered) {
        this.answered = answered;
    }

    public Long getPlace() {
        return place;
    }

    public void setPlace(Long place) {
        this.place = place;
    }
}
