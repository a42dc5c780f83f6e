package org.andian.launcher.simulate.life;

import org.andian.launcher.simulate.population.Csv;
import org.andian.launcher.simulate.population.Population;
import org.andian.launcher.simulate.population.Population.Account;
import org.andian.launcher.simulate.population.Population.Body;
import org.andian.launcher.simulate.population.Population.Premises;
import org.andian.launcher.simulate.population.Population.Provider;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who plays in one city, and where: at the premises whose manager has an account, at those in the
 * district of the district's office, at those of the regulator's industries, at others that the
 * provider serves, and at those that nobody with an account serves. None stands in two lists.
 */
final class Cast {

    static final String MANAGED = "managed";
    static final String DISTRICT = "district";

    private static final int MOST_OF_A_ROLE = 10;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");

    private final String city;
    private final Properties texts = Csv.texts();
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, List<Premises>> places = new LinkedHashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();

    Cast(Population population, String city) {
        this.city = city;
        String prefix = city.toLowerCase(Locale.ROOT) + "-";
        population.accounts().stream()
                .filter(account -> account.login().startsWith(prefix))
                .forEach(
                        account ->
                                accounts.put(account.login().substring(prefix.length()), account));
        place(population);
        name(population);
    }

    private void place(Population population) {
        List<Premises> left =
                new ArrayList<>(
                        population.premises().stream()
                                .filter(one -> one.city().equals(city))
                                .toList());
        String managed = account("manager").grant().premises();
        String district = account(DISTRICT).grant().district();
        List<String> industries = account("regulator").grant().industries();
        Predicate<Premises> served = this::isServed;
        take(MANAGED, left, one -> one.code().equals(managed));
        take(DISTRICT, left, served.and(one -> one.district().equals(district)));
        take("regulated", left, served.and(one -> industries.contains(one.venueGroup())));
        take("served", left, served);
        take("open", left, served.negate());
    }

    private boolean isServed(Premises one) {
        return account("provider").grant().provider().equals(one.provider());
    }

    private void take(String list, List<Premises> left, Predicate<Premises> which) {
        List<Premises> taken = left.stream().filter(which).limit(MOST_OF_A_ROLE).toList();
        places.put(list, taken);
        left.removeAll(taken);
    }

    private void name(Population population) {
        String cityBody = body(population, account("office"));
        String districtBody = body(population, account(DISTRICT));
        String kind = texts.getProperty("safetyOffice").replace("{place}", "");
        String cityName = cityBody.replace(kind, "");
        words.put("body", cityBody);
        words.put("districtBody", districtBody);
        words.put("districtName", districtBody.replace(kind, "").substring(cityName.length()));
        words.put("mark", texts.getProperty("orderMark." + city));
        words.put("districtMark", texts.getProperty("districtMark." + city));
        words.put(
                "providerName",
                population.providers().stream()
                        .filter(one -> one.code().equals(account("provider").grant().provider()))
                        .map(Provider::name)
                        .findFirst()
                        .orElseThrow());
        accounts.forEach(
                (role, account) -> {
                    words.put("login:" + role, account.login());
                    words.put("name:" + role, account.name());
                    words.put("phone:" + role, account.phone());
                });
    }

    private static String body(Population population, Account account) {
        return population.bodies().stream()
                .filter(body -> body.key().equals("office-" + account.grant().district()))
                .map(Body::name)
                .findFirst()
                .orElseThrow();
    }

    private Account account(String role) {
        return Optional.ofNullable(accounts.get(role)).orElseThrow();
    }

    String login(String role) {
        return account(role).login();
    }

    String name(String role) {
        return account(role).name();
    }

    /**
     * @param where a list, with a colon and a number the so many-th of it, round and round
     */
    Premises premises(String where) {
        String[] listAndNumber = where.split(":");
        List<Premises> list = places.get(listAndNumber[0]);
        if (list.isEmpty()) {
            list = places.get("served");
        }
        int number = listAndNumber.length > 1 ? Integer.parseInt(listAndNumber[1]) : 0;
        return list.get(number % list.size());
    }

    /** Who mends there: the premises' own manager, its provider, or nobody with an account. */
    Optional<String> mender(Premises one) {
        if (one.equals(places.get(MANAGED).getFirst())) {
            return Optional.of("manager");
        }
        return isServed(one) ? Optional.of("provider") : Optional.empty();
    }

    /** With what the city's own names are in the places of braces. */
    String filled(String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(word(found.group(1))));
    }

    private String word(String name) {
        return Optional.ofNullable(words.get(name))
                .orElseThrow(() -> new IllegalStateException("Nobody is called " + name + "."));
    }
}
