package org.andian.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;

import org.andian.portal.account.DelegationRow;
import org.andian.portal.account.Delegations;
import org.andian.portal.account.HandOver;
import org.andian.portal.account.Person;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Told;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.util.List;

/** Who acts in one's place, in whose place one acts, and leaving for good. */
@Named("deputiesPage")
@ViewScoped
public class DeputiesPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient Delegations delegations;

    @Inject private transient HandOver handOver;

    @Inject private transient SessionPeople people;

    @Inject private transient LoginPage loginPage;

    @Inject private transient Words words;

    @Inject private transient Told told;

    private DeputyForm form = new DeputyForm();
    private transient List<DelegationRow> rows;
    private String successor;
    private String asked;

    /** Before the question: what cannot be given is refused first. */
    public void check() {
        asked = named(delegations.check(user.scope(), form.wish()));
    }

    public void checkSuccessor() {
        asked = named(handOver.check(user.scope(), user.getLogin(), successor));
    }

    /** Who is asked about, once that was checked. */
    public String getAsked() {
        return asked;
    }

    private static String named(Person person) {
        return person.name() + " (" + person.login() + ")";
    }

    public void give() {
        String deputy = delegations.give(user.scope(), form.wish());
        people.forget(deputy);
        form = new DeputyForm();
        rows = null;
        told.done("deputy.given", deputy);
    }

    public void revoke(DelegationRow row) {
        delegations.revoke(user.scope(), row.id());
        people.forget(row.deputy());
        rows = null;
        told.done("deputy.revoked", row.deputy());
    }

    /** Ends the own account and with it the session. */
    public String leave() throws ServletException {
        handOver.handOver(user.scope(), user.getLogin(), successor);
        people.forget(user.getLogin());
        people.forget(successor);
        return loginPage.leave();
    }

    public List<DelegationRow> getRows() {
        if (rows == null) {
            rows = delegations.own(user.scope());
        }
        return rows;
    }

    public boolean isMine(DelegationRow row) {
        return row.giver().equals(user.getLogin());
    }

    public boolean isStanding(DelegationRow row) {
        return row.isStanding(words.today());
    }

    public boolean isInForce(DelegationRow row) {
        return isStanding(row) && !row.from().isAfter(words.today());
    }

    /** Administrators' rights are not passed on. */
    public boolean isMayGive() {
        return user.find()
                .filter(person -> !person.isAdministrator() && !person.grants().isEmpty())
                .isPresent();
    }

    public DeputyForm getForm() {
        return form;
    }

    public String getSuccessor() {
        return successor;
    }

    public void setSuccessor(String successor) {
        this.successor = successor;
    }
}
