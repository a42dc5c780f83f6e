package org.andian.web.account;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.account.SecurityRules;
import org.andian.portal.account.SecuritySettings;
import org.andian.portal.district.Districts;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Words;

import java.io.Serializable;

/** The rules of passwords and sessions, for the security administrator. */
@Named("rulesPage")
@ViewScoped
public class RulesPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient SecuritySettings settings;

    @Inject private transient Districts districts;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Words words;

    private int leastCharacters;
    private int kinds;
    private int remembered;
    private int daysForAdministrators;
    private int daysForOthers;
    private int idleMinutes;
    private boolean factorRequired;

    /** Before the page is shown for the first time. */
    public void open() {
        if (leastCharacters == 0) {
            show(settings.current());
        }
    }

    public void save() {
        try {
            settings.change(
                    user.scope(),
                    new SecurityRules(
                            leastCharacters,
                            kinds,
                            remembered,
                            daysForAdministrators,
                            daysForOthers,
                            idleMinutes,
                            factorRequired));
            say(FacesMessage.SEVERITY_INFO, words.of("rules.saved"));
        } catch (IllegalArgumentException wrong) {
            say(FacesMessage.SEVERITY_WARN, words.of("rules.refused"));
        }
    }

    private void show(SecurityRules rules) {
        leastCharacters = rules.leastCharacters();
        kinds = rules.kinds();
        remembered = rules.remembered();
        daysForAdministrators = rules.daysForAdministrators();
        daysForOthers = rules.daysForOthers();
        idleMinutes = rules.idleMinutes();
        factorRequired = rules.factorRequired();
    }

    private static void say(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }

    public boolean isDemo() {
        return readOnce.once("demo", districts::isDemo);
    }

    public int getLeastCharacters() {
        return leastCharacters;
    }

    public void setLeastCharacters(int leastCharacters) {
        this.leastCharacters = leastCharacters;
    }

    public int getKinds() {
        return kinds;
    }

    public void setKinds(int kinds) {
        this.kinds = kinds;
    }

    public int getRemembered() {
        return remembered;
    }

    public void setRemembered(int remembered) {
        this.remembered = remembered;
    }

    public int getDaysForAdministrators() {
        return daysForAdministrators;
    }

    public void setDaysForAdministrators(int daysForAdministrators) {
        this.daysForAdministrators = daysForAdministrators;
    }

    public int getDaysForOthers() {
        return daysForOthers;
    }

    public void setDaysForOthers(int daysForOthers) {
        this.daysForOthers = daysForOthers;
    }

    public int getIdleMinutes() {
        return idleMinutes;
    }

    public void setIdleMinutes(int idleMinutes) {
        this.idleMinutes = idleMinutes;
    }

    public boolean isFactorRequired() {
        return factorRequired;
    }

    public void setFactorRequired(boolean factorRequired) {
        this.factorRequired = factorRequired;
    }
}
