package org.andian.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.NewPerson;
import org.andian.web.frame.CurrentUser;

import java.io.Serializable;
import java.util.List;

/**
 * The form for a new account: a role and what narrows it. The first password must be changed at the
 * first login.
 */
@Named("newUserPage")
@ViewScoped
public class NewUserPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient Accounts accounts;

    @Inject private transient Reaches reaches;

    private final NewUserForm form = new NewUserForm();
    private final ReachForm reach = new ReachForm();

    public NewUserForm getForm() {
        return form;
    }

    public ReachForm getReach() {
        return reach;
    }

    public String create() {
        String login = accounts.create(user.scope(), person()).login();
        return "/users/view.xhtml?faces-redirect=true&login=" + login;
    }

    private NewPerson person() {
        return new NewPerson(
                form.getLogin(),
                form.getName(),
                form.getPhone(),
                form.getPassword().toCharArray(),
                true,
                List.of(reaches.spec(reach)),
                false);
    }
}
