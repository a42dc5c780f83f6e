package org.andian.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.account.rule.SecurityRules;
import org.andian.portal.account.rule.SecuritySettings;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Words;

/** The rules of passwords in words, before they are broken. */
@Named("passwordWords")
@RequestScoped
public class PasswordWords {

    @Inject private SecuritySettings settings;

    @Inject private Words words;

    @Inject private ReadOnce readOnce;

    public String getRules() {
        SecurityRules rules = readOnce.once("password.rules", settings::current);
        return words.of(
                "password.rules", rules.leastCharacters(), rules.kinds(), rules.remembered());
    }

    /** Of an account that has had no password yet. */
    public String getFirst() {
        SecurityRules rules = readOnce.once("password.rules", settings::current);
        return words.of("password.rules.first", rules.leastCharacters(), rules.kinds());
    }
}
