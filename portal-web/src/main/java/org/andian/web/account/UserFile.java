package org.andian.web.account;

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
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Words;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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

    @Inject private transient Told told;

    @Inject private transient Words words;

    private transient Person person;
    private transient List<GrantSpec> specs;
    private final ReachForm reach = new ReachForm();
    private boolean begun;
    private String wanted;
    private String login;
    private Person.Contact seen;
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
            if (person != null && seen == null) {
                name = person.name();
                phone = person.phone();
                seen = new Person.Contact(name, phone);
            }
        }
        return person;
    }

    public boolean isOwn() {
        return getPerson().login().equals(user.getLogin());
    }

    public void rename() {
        accounts.rename(user.scope(), login, seen, new Person.Contact(name, phone));
        seen = null;
        done("users.renamed");
    }

    public List<GrantSpec> getSpecs() {
        if (specs == null) {
            specs = new ArrayList<>(accounts.reaches(user.scope(), login));
        }
        return specs;
    }

    /** What the account has now, so that nothing is widened by what nobody chose. */
    public ReachForm getReach() {
        if (!begun) {
            getSpecs().stream().findFirst().ifPresent(spec -> reaches.begin(reach, spec));
            begun = true;
        }
        return reach;
    }

    /** Before the question whether to give it: what cannot be given is refused first. */
    public void checkRole() {
        GrantSpec spec = reaches.spec(reach);
        spec.requireFitting();
        wanted = reaches.inFull(spec);
    }

    /** The role that is asked about, with where it holds. */
    public String getWanted() {
        return wanted;
    }

    /** All that the account has, each with where it holds. */
    public String getPresent() {
        return getSpecs().stream()
                .map(reaches::inFull)
                .collect(Collectors.joining(words.of("reach.comma")));
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
        more.add(reaches.spec(reach));
        grant(more);
    }

    /** In place of all the account has. */
    public void replace() {
        grant(List.of(reaches.spec(reach)));
    }

    private void grant(List<GrantSpec> wanted) {
        try {
            accounts.grant(user.scope(), login, getSpecs(), wanted);
        } finally {
            specs = null; // whoever was too late sees the roles of now
        }
        done("users.granted");
    }

    public void setDisabled(boolean disabled) {
        accounts.setDisabled(user.scope(), login, disabled);
        done(disabled ? "users.disabled.done" : "users.enabled.done");
    }

    public void resetPassword() {
        char[] fresh = password == null ? new char[0] : password.toCharArray();
        password = null;
        accounts.resetPassword(user.scope(), login, fresh);
        done("users.reset.done");
    }

    public void resetFactor() {
        factors.reset(user.scope(), login);
        done("users.factor.reset.done");
    }

    public void handOver() {
        handOver.handOver(user.scope(), login, successor);
        done("users.handOver.done");
    }

    public List<DelegationRow> getDelegations() {
        return readOnce.once("userFile.delegations", () -> delegations.of(user.scope(), login));
    }

    public void revoke(long id) {
        delegations.revoke(user.scope(), id);
        done("deputy.revoked");
    }

    private void done(String key) {
        people.forget(login);
        person = null;
        specs = null;
        begun = false;
        told.done(key, login);
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
