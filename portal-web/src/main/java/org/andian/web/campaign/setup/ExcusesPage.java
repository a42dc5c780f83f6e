package org.andian.web.campaign.setup;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.campaign.excuse.Excuse;
import org.andian.portal.campaign.excuse.ExcuseCause;
import org.andian.portal.campaign.excuse.ExcuseState;
import org.andian.portal.campaign.excuse.Excuses;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/** Premises of a campaign where nothing can be installed, and what is said and decided of them. */
@Named("excusesPage")
@ViewScoped
public class ExcusesPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient Excuses excuses;

    @Inject private transient Campaigns campaigns;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    @Inject private transient Words words;

    private String code;
    private Long id;
    private String premises;
    private ExcuseCause cause;
    private String note;
    private String answer;

    /** What is out of reach does not exist. */
    public void open() {
        getCampaign();
    }

    private CampaignFile file() {
        return readOnce.once(
                "excusesPage.file",
                () -> campaigns.get(user.scope(), Objects.requireNonNullElse(code, "")));
    }

    public Campaign getCampaign() {
        return file().campaign();
    }

    public List<Excuse> getRows() {
        return readOnce.once("excusesPage.rows", () -> excuses.list(user.scope(), code));
    }

    /** The scope group's number and short name. */
    public String group(Excuse excuse) {
        return file().group(excuse.groupSeq())
                .map(one -> one.seq() + ". " + words.pick(one.shortZh(), one.shortEn()))
                .orElseGet(() -> Integer.toString(excuse.groupSeq()));
    }

    public String style(Excuse excuse) {
        return switch (excuse.state()) {
            case ASKED -> "is-due";
            case GRANTED -> "is-done";
            case REFUSED -> "is-returned";
            case ENDED -> "is-waiting";
        };
    }

    public boolean isMayAsk() {
        return readOnce.once(
                "excusesPage.ask",
                () -> getCampaign().hasDetectors() && excuses.mayAsk(user.scope()));
    }

    public boolean isMayAnswer() {
        return readOnce.once("excusesPage.answer", () -> excuses.mayAnswer(user.scope(), code));
    }

    /** The one the address names; null for none in reach. */
    public Excuse getChosen() {
        return getRows().stream()
                .filter(one -> Long.valueOf(one.id()).equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Whether the reader answers the one that is chosen. */
    public boolean isWaiting() {
        return is(ExcuseState.ASKED);
    }

    /** Whether the reader ends it. */
    public boolean isHolding() {
        return is(ExcuseState.GRANTED);
    }

    private boolean is(ExcuseState state) {
        return getChosen() != null && getChosen().state() == state && isMayAnswer();
    }

    public String ask() {
        excuses.ask(user.scope(), code, new Excuses.Wish(premises, cause, note, false));
        told.done("campaign.excuse.asked");
        return again();
    }

    public String grant() {
        return answer(true, "campaign.excuse.granted");
    }

    public String refuse() {
        return answer(false, "campaign.excuse.refused");
    }

    private String answer(boolean granted, String done) {
        excuses.answer(user.scope(), id(), granted, answer);
        told.done(done);
        return again();
    }

    public String end() {
        excuses.end(user.scope(), id());
        told.done("campaign.excuse.ended");
        return again();
    }

    private long id() {
        return id == null ? 0 : id;
    }

    private String again() {
        return told.redirect("/campaign/excuses.xhtml?campaign=" + code);
    }

    public ExcuseCause[] getCauses() {
        return ExcuseCause.values();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = Typed.text(code);
    }

    public String getIdText() {
        return id == null ? null : id.toString();
    }

    public void setIdText(String text) {
        id = Typed.id(text);
    }

    public String getPremises() {
        return premises;
    }

    public void setPremises(String premises) {
        this.premises = Typed.code(premises);
    }

    public ExcuseCause getCause() {
        return cause;
    }

    public void setCause(ExcuseCause cause) {
        this.cause = cause;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = Typed.text(note);
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = Typed.text(answer);
    }
}
