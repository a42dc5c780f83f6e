package org.andian.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.account.Person;
import org.andian.portal.account.request.AccountRequests;
import org.andian.portal.account.request.NewAccountRequest;
import org.andian.portal.premises.PremisesRow;
import org.andian.portal.scope.Role;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.OwnPremises;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;

import java.io.Serializable;
import java.util.List;

/** The form by which an account is asked for; its first password the one who releases it gives. */
@Named("askAccountPage")
@ViewScoped
public class AskAccountPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient AccountRequests requests;

    @Inject private transient Reaches reaches;

    @Inject private transient OwnPremises own;

    @Inject private transient Told told;

    private final NewUserForm form = new NewUserForm();
    private ReachForm reach;
    private String why;

    /** What the reader may ask for. */
    public List<Role> getRoles() {
        return readOnce.once("accountRequests.roles", () -> requests.roles(user.scope()));
    }

    /** Begins with the first role, and with the reader's own premises where he has one alone. */
    public ReachForm getReach() {
        if (reach == null) {
            reach = new ReachForm();
            getRoles().stream().findFirst().ifPresent(reach::setRole);
            PremisesRow one = own.getOne();
            reach.setPremises(one == null ? null : one.code());
        }
        return reach;
    }

    public String ask() {
        NewAccountRequest wanted =
                new NewAccountRequest(
                        form.getLogin(),
                        new Person.Contact(form.getName(), form.getPhone()),
                        reaches.spec(getReach()),
                        why,
                        false);
        requests.ask(user.scope(), wanted);
        told.done("accountRequest.asked", wanted.login());
        return told.redirect("/request/list.xhtml");
    }

    public NewUserForm getForm() {
        return form;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
