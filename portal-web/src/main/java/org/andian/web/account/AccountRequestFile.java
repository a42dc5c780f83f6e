package org.andian.web.account;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.account.Person;
import org.andian.portal.account.request.AccountRequest;
import org.andian.portal.account.request.AccountRequestDesk;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** One request for an account, which the security administrator releases or refuses. */
@Named("requestFile")
@ViewScoped
public class AccountRequestFile implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient AccountRequestDesk desk;

    @Inject private transient Told told;

    private transient AccountRequest request;
    private Long id;
    private String login;
    private String password;
    private String why;

    /** Before the page is shown. */
    public void open() throws IOException {
        if (getRequest() == null) {
            FacesContext.getCurrentInstance().getExternalContext().responseSendError(404, null);
            FacesContext.getCurrentInstance().responseComplete();
        }
    }

    public AccountRequest getRequest() {
        if (request == null && id != null) {
            request = desk.find(user.scope(), id).orElse(null);
            login = login == null && request != null ? request.login() : login;
        }
        return request;
    }

    /** Accounts that may be the same person's. */
    public List<Person> getAlike() {
        return readOnce.once("requestFile.alike", () -> desk.alike(user.scope(), getRequest()));
    }

    public String release() {
        char[] first = password == null ? new char[0] : password.toCharArray();
        String made;
        try {
            made = desk.release(user.scope(), id, login, first).login();
        } finally {
            request = null; // whoever was too late sees how it was answered
        }
        told.done("accountRequest.released", made);
        return told.redirect("/users/requests.xhtml");
    }

    public String refuse() {
        String wanted = getRequest().login();
        try {
            desk.refuse(user.scope(), id, why);
        } finally {
            request = null;
        }
        told.done("accountRequest.refused", wanted);
        return told.redirect("/users/requests.xhtml");
    }

    public String getId() {
        return id == null ? null : id.toString();
    }

    public void setId(String id) {
        this.id = Typed.id(id);
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
