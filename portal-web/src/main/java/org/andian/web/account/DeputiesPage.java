package org.andian.web.account;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.DelegationRow;
import org.andian.portal.account.Delegations;
import org.andian.portal.account.HandOver;
import org.andian.portal.account.Person;
import org.andian.web.frame.CurrentUser;
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

    @Inject private transient Accounts accounts;

    @Inject private transient SessionPeople people;

    @Inject private transient LoginPage loginPage;

    @Inject private transient Words words;

    private DeputyForm form = new DeputyForm();
    private transient List<DelegationRow> rows;
    private String successor;

    public void give() {
        try {
            String deputy =
                    accounts.find(form.getDeputy())
                            .map(Person::login)
                            .orElseThrow(() -> new IllegalArgumentException("no such account"));
            delegations.give(user.scope(), form.wish());
            people.forget(deputy);
            form = new DeputyForm();
            say(FacesMessage.SEVERITY_INFO, words.of("deputy.given", deputy));
        } catch (IllegalArgumentException wrong) {
            say(FacesMessage.SEVERITY_WARN, words.of("deputy.refused"));
        }
        rows = null;
    }

    public void revoke(DelegationRow row) {
        delegations.revoke(user.scope(), row.id());
        people.forget(row.deputy());
        rows = null;
        say(FacesMessage.SEVERITY_INFO, words.of("deputy.revoked", row.deputy()));
    }

    /** Ends the own account and with it the session. */
    public String leave() throws ServletException {
        try {
            handOver.handOver(user.scope(), user.getLogin(), successor);
        } catch (IllegalArgumentException wrong) {
            say(FacesMessage.SEVERITY_WARN, words.of("deputy.leave.refused"));
            return null;
        }
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

    private static void say(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
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
