package org.andian.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.account.Accounts;
import org.junit.jupiter.api.Test;

import java.util.Optional;

class PersonWordsTest {

    private static final Accounts ACCOUNTS =
            new Accounts() {
                @Override
                public Optional<String> findName(String login) {
                    return login.equals("t-city") ? Optional.of("李湘云") : Optional.empty();
                }
            };

    private final PersonWords chinese = new PersonWords(ACCOUNTS, Spoken.chinese());
    private final PersonWords english = new PersonWords(ACCOUNTS, Spoken.english());

    @Test
    void peopleAreToldByTheirNames() {
        assertEquals("李湘云", chinese.name("t-city"));
        assertEquals("gone", chinese.name("gone"));
        assertEquals("", chinese.name(null));
    }

    @Test
    void whereNoPersonActedWordsStand() {
        assertEquals("系统自动", chinese.name("portal"));
        assertEquals("服务器命令行", chinese.name("local-cli"));
        assertEquals("command line of the server", english.name("local-cli"));
        assertEquals("初始设置", chinese.name("setup"));
    }
}
