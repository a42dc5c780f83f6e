package org.andian.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.account.Accounts;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Languages;

import java.util.Map;

/** The switch between the languages; the choice stays with the account and with the browser. */
@Named("language")
@RequestScoped
public class LanguageChoice {

    private static final int YEAR_SECONDS = 365 * 24 * 3600;

    @Inject private CurrentUser user;

    @Inject private Accounts accounts;

    @Inject private SessionPeople people;

    public String toggle() {
        String language = user.isEnglish() ? "zh" : "en";
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext()
                .addResponseCookie(
                        Languages.COOKIE,
                        language,
                        Map.of(
                                "path",
                                "/",
                                "maxAge",
                                YEAR_SECONDS,
                                "httpOnly",
                                true,
                                "SameSite",
                                "Lax"));
        user.find()
                .ifPresent(
                        person -> {
                            accounts.setLanguage(person.login(), language);
                            people.forget(person.login());
                        });
        return faces.getViewRoot().getViewId() + "?faces-redirect=true&includeViewParams=true";
    }
}
