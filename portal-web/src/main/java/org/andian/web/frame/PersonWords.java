package org.andian.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.account.Accounts;

import java.util.HashMap;
import java.util.Map;

/**
 * People by their names where a record has their logins; the login itself is shown only where
 * accounts are what a page is about.
 */
@Named("people")
@RequestScoped
public class PersonWords {

    /** As which work without an account stands in records, with the text that names it. */
    private static final Map<String, String> NOBODY =
            Map.of(
                    "portal", "person.portal",
                    "local-cli", "person.local",
                    "setup", "person.setup");

    @Inject private Accounts accounts;

    @Inject private Words words;

    private final Map<String, String> known = new HashMap<>();

    public PersonWords() {}

    PersonWords(Accounts accounts, Words words) {
        this.accounts = accounts;
        this.words = words;
    }

    /**
     * @param login null or empty for nobody
     * @return the login of an account that has gone
     */
    public String name(String login) {
        if (login == null || login.isEmpty()) {
            return "";
        }
        return NOBODY.containsKey(login)
                ? words.of(NOBODY.get(login))
                : known.computeIfAbsent(login, one -> accounts.findName(one).orElse(one));
    }
}
