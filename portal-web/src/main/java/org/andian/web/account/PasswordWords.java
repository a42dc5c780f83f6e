package org.andian.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.account.SecurityRules;
import org.andian.portal.account.SecuritySettings;
import org.andian.portal.account.secret.WeakPassword;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Words;

/** The rules of passwords in words, before they are broken and after. */
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

    public String weak(WeakPassword weak) {
        SecurityRules rules = settings.current();
        return switch (weak.getReason()) {
            case LENGTH ->
                    words.of(
                            "password.weak.LENGTH",
                            rules.leastCharacters(),
                            SecurityRules.MOST_CHARACTERS);
            case KINDS -> words.of("password.weak.KINDS", rules.kinds());
            case REMEMBERED -> words.of("password.weak.REMEMBERED", rules.remembered());
            case LOGIN, SAME -> words.of("password.weak." + weak.getReason());
        };
    }
}
