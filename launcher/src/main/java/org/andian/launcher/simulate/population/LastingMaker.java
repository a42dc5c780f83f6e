package org.andian.launcher.simulate.population;

import org.andian.launcher.simulate.population.Population.Account;
import org.andian.launcher.simulate.population.Population.Device;
import org.andian.launcher.simulate.population.Population.Premises;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Makes two devices of each city wrong for good, so that what the ledger says and what is told
 * differ: one where the provider with an account serves leaks on, the last of the others never says
 * anything. The premises whose manager has an account is left in peace.
 */
final class LastingMaker {

    private final List<Premises> premises;
    private final List<Account> accounts;

    LastingMaker(List<Premises> premises, List<Account> accounts) {
        this.premises = premises;
        this.accounts = accounts;
    }

    /** The same devices in the same order. */
    List<Device> mark(List<Device> devices) {
        List<Device> marked = new ArrayList<>(devices);
        for (String city : devices.stream().map(Device::city).distinct().toList()) {
            Set<String> served = served(city);
            String managed = account(city, "manager").grant().premises();
            markLast(marked, city, "STUBBORN", device -> served.contains(device.premises()));
            markLast(
                    marked,
                    city,
                    "MUTE",
                    device ->
                            !served.contains(device.premises())
                                    && !device.premises().equals(managed));
        }
        return marked;
    }

    /** Of those that watch electricity by more than one quantity. */
    private static void markLast(
            List<Device> devices, String city, String wrong, Predicate<Device> where) {
        for (int at = devices.size() - 1; at >= 0; at--) {
            Device device = devices.get(at);
            if (device.city().equals(city)
                    && device.type().startsWith("DETECTOR")
                    && where.test(device)) {
                devices.set(at, device.lasting(wrong));
                return;
            }
        }
    }

    private Set<String> served(String city) {
        String provider = account(city, "provider").grant().provider();
        String managed = account(city, "manager").grant().premises();
        return premises.stream()
                .filter(one -> one.city().equals(city) && provider.equals(one.provider()))
                .map(Premises::code)
                .filter(code -> !code.equals(managed))
                .collect(Collectors.toSet());
    }

    private Account account(String city, String role) {
        String login = city.toLowerCase(Locale.ROOT) + "-" + role;
        return accounts.stream()
                .filter(account -> account.login().equals(login))
                .findFirst()
                .orElseThrow();
    }
}
