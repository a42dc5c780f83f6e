package org.andian.launcher.simulate.population;

import org.andian.launcher.simulate.population.Population.Account;
import org.andian.launcher.simulate.population.Population.AccountRequest;
import org.andian.launcher.simulate.population.Population.Grant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Has offices and safety managers of each city ask for accounts, as account-requests.csv says.
 * Draws on its own, so that the rest of the example does not depend on it.
 */
final class AccountRequestMaker {

    private static final String RELEASES = "demo-security";

    private final Draw draw;
    private final List<AccountRequest> made = new ArrayList<>();

    AccountRequestMaker(Draw draw) {
        this.draw = draw;
    }

    /**
     * @param accounts those of the city among others; what is asked for reaches as far as one of
     *     them does
     */
    void make(City city, List<Account> accounts) {
        String prefix = city.shortName().toLowerCase(Locale.ROOT) + "-";
        for (List<String> row : Csv.rows("account-requests.csv")) {
            Grant like =
                    accounts.stream()
                            .filter(account -> account.login().equals(prefix + row.get(3)))
                            .map(Account::grant)
                            .findFirst()
                            .orElseThrow();
            String refusal = row.get(5);
            made.add(
                    new AccountRequest(
                            prefix + row.get(0),
                            prefix + row.get(1),
                            another(city, accounts),
                            "1380000%04d".formatted(draw.between(0, 9999)),
                            new Grant(
                                    row.get(2),
                                    like.district(),
                                    List.of(),
                                    like.premises(),
                                    like.provider()),
                            row.get(4),
                            refusal.isEmpty() ? null : RELEASES,
                            refusal.isEmpty() ? null : refusal));
        }
    }

    /** Of no account's name: who shares one is one person to the portal, and asks for himself. */
    private String another(City city, List<Account> accounts) {
        Set<String> names = accounts.stream().map(Account::name).collect(Collectors.toSet());
        String name = city.person(draw);
        while (names.contains(name)) {
            name = city.person(draw);
        }
        return name;
    }

    List<AccountRequest> made() {
        return made;
    }
}
