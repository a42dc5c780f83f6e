package org.andian.web.premises;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

import org.andian.portal.premises.PremisesLife;
import org.andian.portal.premises.PremisesMove;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.PremisesRow;
import org.andian.portal.premises.Tag;
import org.andian.portal.premises.Tags;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Words;

import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A premises moves, is counted in another group, belongs to further groups, closes or opens again:
 * each with its day and reason.
 */
@Named("premisesChange")
@ViewScoped
public class PremisesChangePage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient PremisesRegister register;

    @Inject private transient PremisesLife life;

    @Inject private transient Tags tags;

    @Inject private transient Words words;

    @Inject private transient Told told;

    private transient PremisesRow row;
    private String code;
    private int version;
    private String district;
    private String group;
    private String tagged;
    private LocalDate day;
    private String reason;

    /** Before the page is shown; what is out of reach does not exist. */
    public void open() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (getRow() == null) {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        } else if (!faces.isPostback()) {
            version = row.version();
            day = words.today();
        }
    }

    public PremisesRow getRow() {
        if (row == null && code != null) {
            row = register.findEver(user.scope(), code).orElse(null);
        }
        return row;
    }

    /**
     * Each of these acts leads back to the premises' file; a refusal stays here with what was
     * typed. The version is the one that was read, so a change by somebody else in between is
     * refused.
     */
    public String move() {
        return told(
                () ->
                        life.move(
                                user.scope(),
                                new PremisesMove(code, district, group, day, reason, version)));
    }

    public String close() {
        return told(() -> life.close(user.scope(), code, day, reason, version));
    }

    public String reopen() {
        return told(() -> life.reopen(user.scope(), code, day, reason, version));
    }

    public String tag() {
        return told(() -> tags.add(user.scope(), code, tagged, day, reason, version));
    }

    public String untag(String venueGroup) {
        return told(() -> tags.end(user.scope(), code, venueGroup, version));
    }

    /** Those that hold today. */
    public List<Tag> getTags() {
        return readOnce.once("premisesChange.tags", () -> tags.list(user.scope(), code));
    }

    private String told(Runnable change) {
        change.run();
        told.done("premises.saved", getRow().name());
        return told.redirect("/premises/view.xhtml?code=" + code);
    }

    private static String none(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = none(district);
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = none(group);
    }

    public String getTagged() {
        return tagged;
    }

    public void setTagged(String tagged) {
        this.tagged = none(tagged);
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = none(reason);
    }
}
