package org.andian.web.account;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.NewPerson;
import org.andian.portal.account.secret.WeakPassword;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;

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

    @Inject private transient PasswordWords passwordWords;

    @Inject private transient Words words;

    private final NewUserForm form = new NewUserForm();
    private final ReachForm reach = new ReachForm();

    public NewUserForm getForm() {
        return form;
    }

    public ReachForm getReach() {
        return reach;
    }

    public String create() {
        try {
            String login = accounts.create(user.scope(), person()).login();
            return "/users/view.xhtml?faces-redirect=true&login=" + login;
        } catch (WeakPassword weak) {
            return refuse(passwordWords.weak(weak));
        } catch (UnknownPremises unknown) {
            return refuse(words.of("users.premises.unknown"));
        } catch (IllegalArgumentException wrong) {
            return refuse(words.of("users.refused"));
        }
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

    private static String refuse(String text) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text, null));
        return null;
    }
}
