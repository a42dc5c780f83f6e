package org.andian.web.account;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import org.andian.portal.account.FactorDraft;
import org.andian.portal.account.SecondFactors;
import org.andian.portal.account.secret.FactorSecret;
import org.andian.portal.district.Districts;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.PageRights;
import org.andian.web.frame.QrCode;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.util.List;

/**
 * One's own second factor: enrol, take new recovery codes, remove. What an enrolment shows belongs
 * to this view of this session, after the password was given here; recovery codes are shown once.
 */
@Named("factorPage")
@ViewScoped
public class FactorPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient SecondFactors factors;

    @Inject private transient FactorDemand demand;

    @Inject private transient Districts districts;

    @Inject private transient SessionPeople people;

    @Inject private transient HttpServletRequest request;

    @Inject private transient Words words;

    private FactorDraft draft;
    private String password;
    private String code;
    private boolean done;
    private List<String> codes = List.of();

    public boolean isEnrolled() {
        return done || user.find().filter(person -> person.state().factor()).isPresent();
    }

    /** Whether there is no way around this page. */
    public boolean isForced() {
        return user.find().filter(demand::isOpen).isPresent();
    }

    public boolean isDemanded() {
        return user.find().filter(demand::isDemanded).isPresent();
    }

    public boolean isDemo() {
        return readOnce.once("demo", districts::isDemo);
    }

    /** Whether the password was given here, and the secret may be shown. */
    public boolean isBegun() {
        return draft != null;
    }

    public void begin() {
        char[] offered = password == null ? new char[0] : password.toCharArray();
        password = null;
        draft = factors.begin(user.scope(), offered);
    }

    public FactorSecret getSecret() {
        return draft.shown();
    }

    public QrCode getQr() {
        return QrCode.of(getSecret().uri());
    }

    public int getCodesLeft() {
        return readOnce.once("factor.codesLeft", () -> factors.codesLeft(user.scope()));
    }

    public void confirm() {
        long session = LoginSession.of(request).orElseThrow().number();
        keep(factors.confirm(user.scope(), draft, code, session), "factor.enrolled");
        done = done || !codes.isEmpty();
    }

    public void renew() {
        keep(factors.renewCodes(user.scope(), code), "factor.renewed");
    }

    public String remove() {
        if (!factors.remove(user.scope(), code)) {
            say(FacesMessage.SEVERITY_WARN, "code.wrong");
            code = null;
            return null;
        }
        people.forget(user.getLogin());
        return Entrances.FACTOR_PAGE + "?faces-redirect=true";
    }

    /** Where to go on once the codes are put away. */
    public String getNext() {
        return PageRights.startPage(user.scope());
    }

    private void keep(List<String> fresh, String told) {
        code = null;
        codes = fresh;
        people.forget(user.getLogin());
        say(
                fresh.isEmpty() ? FacesMessage.SEVERITY_WARN : FacesMessage.SEVERITY_INFO,
                fresh.isEmpty() ? "code.wrong" : told);
    }

    private void say(FacesMessage.Severity severity, String key) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(severity, words.of(key), null));
    }

    public List<String> getCodes() {
        return codes;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
