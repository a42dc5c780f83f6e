package org.andian.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.refusal.Refusal;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.PageRights;

/** Changing one's own password; at the first login there is no way around it. */
@Named("passwordPage")
@RequestScoped
public class PasswordPage {

    @Inject private CurrentUser user;

    @Inject private Accounts accounts;

    @Inject private SessionPeople people;

    private String old;
    private String fresh;
    private String again;

    public String change() {
        if (fresh == null || !fresh.equals(again)) {
            throw new Refusal(AccountReason.PASSWORD_AGAIN);
        }
        accounts.changePassword(user.getLogin(), chars(old), chars(fresh));
        people.forget(user.getLogin());
        return PageRights.startPage(user.scope()) + "?faces-redirect=true";
    }

    public boolean isForced() {
        return user.find().filter(person -> person.state().mustChange()).isPresent();
    }

    public boolean isExpired() {
        return user.find().filter(person -> person.state().passwordExpired()).isPresent();
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
