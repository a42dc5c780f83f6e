package org.andian.web.account;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.DelegationRow;
import org.andian.portal.account.Delegations;
import org.andian.portal.account.HandOver;
import org.andian.portal.account.NewPerson.GrantSpec;
import org.andian.portal.account.Person;
import org.andian.portal.account.SecondFactors;
import org.andian.portal.account.secret.WeakPassword;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Words;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * One account as the security administrator changes it: name, roles, state, password, second
 * factor, successor. Roles change together when saved.
 */
@Named("userFile")
@ViewScoped
public class UserFile implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Accounts accounts;

    @Inject private transient SecondFactors factors;

    @Inject private transient HandOver handOver;

    @Inject private transient Delegations delegations;

    @Inject private transient SessionPeople people;

    @Inject private transient Reaches reaches;

    @Inject private transient PasswordWords passwordWords;

    @Inject private transient Words words;

    private transient Person person;
    private transient List<GrantSpec> specs;
    private final ReachForm reach = new ReachForm();
    private String login;
    private String name;
    private String phone;
    private String password;
    private String successor;

    /** Before the page is shown. */
    public void open() throws IOException {
        if (getPerson() == null) {
            FacesContext.getCurrentInstance().getExternalContext().responseSendError(404, null);
            FacesContext.getCurrentInstance().responseComplete();
        }
    }

    public Person getPerson() {
        if (person == null) {
            person = accounts.find(login).orElse(null);
            name = person == null ? null : person.name();
            phone = person == null ? null : person.phone();
        }
        return person;
    }

    public boolean isOwn() {
        return getPerson().login().equals(user.getLogin());
    }

    public void rename() {
        settle(() -> accounts.rename(user.scope(), login, name, phone), "users.renamed");
    }

    public List<GrantSpec> getSpecs() {
        if (specs == null) {
            specs = new ArrayList<>(accounts.reaches(user.scope(), login));
        }
        return specs;
    }

    /**
     * Takes one role away, at once; the last one stays, for an account without any is a disabled
     * one.
     */
    public void drop(int at) {
        List<GrantSpec> left = new ArrayList<>(getSpecs());
        left.remove(at);
        grant(left);
    }

    public void add() {
        List<GrantSpec> more = new ArrayList<>(getSpecs());
        try {
            more.add(reaches.spec(reach));
        } catch (UnknownPremises unknown) {
            say(FacesMessage.SEVERITY_WARN, words.of("users.premises.unknown"));
            return;
        }
        grant(more);
    }

    /** In place of all the account has. */
    public void replace() {
        try {
            grant(List.of(reaches.spec(reach)));
        } catch (UnknownPremises unknown) {
            say(FacesMessage.SEVERITY_WARN, words.of("users.premises.unknown"));
        }
    }

    private void grant(List<GrantSpec> wanted) {
        settle(() -> accounts.grant(user.scope(), login, wanted), "users.granted");
    }

    public void setDisabled(boolean disabled) {
        settle(
                () -> accounts.setDisabled(user.scope(), login, disabled),
                disabled ? "users.disabled.done" : "users.enabled.done");
    }

    public void resetPassword() {
        try {
            accounts.resetPassword(
                    user.scope(), login, password == null ? new char[0] : password.toCharArray());
            done("users.reset.done");
        } catch (WeakPassword weak) {
            say(FacesMessage.SEVERITY_WARN, passwordWords.weak(weak));
            FacesContext.getCurrentInstance().validationFailed();
        }
        password = null;
    }

    public void resetFactor() {
        settle(() -> factors.reset(user.scope(), login), "users.factor.reset.done");
    }

    public void handOver() {
        settle(() -> handOver.handOver(user.scope(), login, successor), "users.handOver.done");
    }

    public List<DelegationRow> getDelegations() {
        return readOnce.once("userFile.delegations", () -> delegations.of(user.scope(), login));
    }

    public void revoke(long id) {
        settle(() -> delegations.revoke(user.scope(), id), "deputy.revoked");
    }

    private void settle(Runnable act, String told) {
        try {
            act.run();
            done(told);
        } catch (IllegalArgumentException wrong) {
            say(FacesMessage.SEVERITY_WARN, words.of("users.unchanged"));
            FacesContext.getCurrentInstance().validationFailed();
        }
        person = null;
        specs = null;
    }

    private void done(String told) {
        people.forget(login);
        say(FacesMessage.SEVERITY_INFO, words.of(told, login));
    }

    private static void say(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }

    public ReachForm getReach() {
        return reach;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getSuccessor() {
        return successor;
    }

    public void setSuccessor(String successor) {
        this.successor = successor;
    }
}
