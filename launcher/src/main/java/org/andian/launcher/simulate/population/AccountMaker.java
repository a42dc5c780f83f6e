package org.andian.launcher.simulate.population;

import org.andian.launcher.simulate.population.Population.Account;
import org.andian.launcher.simulate.population.Population.Grant;
import org.andian.launcher.simulate.population.Population.Premises;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes one login for each role in each city, and the three administrators, who belong to none. */
final class AccountMaker {

    private final Draw draw;
    private final List<Account> made = new ArrayList<>();

    AccountMaker(Draw draw) {
        this.draw = draw;
    }

    void makeAdministrators(City names) {
        add(names, "demo-system", new Grant("SYSTEM_ADMINISTRATOR", null, List.of(), null, null));
        add(
                names,
                "demo-security",
                new Grant("SECURITY_ADMINISTRATOR", null, List.of(), null, null));
        add(names, "demo-audit", new Grant("AUDIT_ADMINISTRATOR", null, List.of(), null, null));
    }

    /**
     * @param managed the premises whose safety manager and provider have a login
     */
    void make(City city, List<String> regulated, Premises managed) {
        String prefix = city.shortName().toLowerCase(Locale.ROOT);
        String district = city.districts().getFirst().reference();
        add(city, prefix + "-office", within("CITY_OFFICE", city.code()));
        add(city, prefix + "-district", within("DISTRICT_OFFICE", district));
        add(
                city,
                prefix + "-regulator",
                new Grant("INDUSTRY_REGULATOR", city.code(), regulated, null, null));
        add(city, prefix + "-fire", within("FIRE_BRIGADE", city.code()));
        add(city, prefix + "-grid", within("GRID_OFFICER", district));
        add(city, prefix + "-duty", within("DUTY_WATCHER", city.code()));
        add(
                city,
                prefix + "-manager",
                new Grant("SAFETY_MANAGER", null, List.of(), managed.code(), null));
        add(
                city,
                prefix + "-provider",
                new Grant("SERVICE_PROVIDER", null, List.of(), null, managed.provider()));
        add(city, prefix + "-leader", within("LEADER", city.code()));
    }

    List<Account> made() {
        return made;
    }

    private static Grant within(String role, String district) {
        return new Grant(role, district, List.of(), null, null);
    }

    private void add(City city, String login, Grant grant) {
        made.add(
                new Account(
                        login,
                        city.shortName(),
                        drawn(() -> city.person(draw), Account::name),
                        drawn(() -> "1390000%04d".formatted(draw.between(0, 9999)), Account::phone),
                        grant));
    }

    /** What no other account has: who shares a name or a phone is one person to the portal. */
    private String drawn(Supplier<String> next, Function<Account, String> of) {
        String one = next.get();
        while (made.stream().map(of).anyMatch(one::equals)) {
            one = next.get();
        }
        return one;
    }
}
