package org.andian.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.account.rule.SecurityRules;
import org.andian.portal.account.rule.SecuritySettings;
import org.andian.portal.district.Districts;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;

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

    @Inject private transient Told told;

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
        told.done("rules.saved");
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
