package org.andian.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.secret.WeakPassword;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.PageRights;
import org.andian.web.frame.Words;

/** Changing one's own password; at the first login there is no way around it. */
@Named("passwordPage")
@RequestScoped
public class PasswordPage {

    @Inject private CurrentUser user;

    @Inject private Accounts accounts;

    @Inject private SessionPeople people;

    @Inject private Words words;

    @Inject private PasswordWords passwordWords;

    private String old;
    private String fresh;
    private String again;

    public String change() {
        if (fresh == null || !fresh.equals(again)) {
            return refuse("password.different");
        }
        try {
            accounts.changePassword(user.getLogin(), chars(old), chars(fresh));
        } catch (WeakPassword weak) {
            return say(passwordWords.weak(weak));
        }
        people.forget(user.getLogin());
        return PageRights.startPage(user.scope()) + "?faces-redirect=true";
    }

    public boolean isForced() {
        return user.find().filter(person -> person.state().mustChange()).isPresent();
    }

    public boolean isExpired() {
        return user.find().filter(person -> person.state().passwordExpired()).isPresent();
    }

    private String refuse(String key) {
        return say(words.of(key));
    }

    private static String say(String text) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text, null));
        return null;
    }

    private static char[] chars(String text) {
        return text == null ? new char[0] : text.toCharArray();
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old;
    }

    public String getFresh() {
        return fresh;
    }

    public void setFresh(String fresh) {
        this.fresh = fresh;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
