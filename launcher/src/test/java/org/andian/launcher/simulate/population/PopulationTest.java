package org.andian.launcher.simulate.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.launcher.simulate.population.Population.Account;
import org.andian.launcher.simulate.population.Population.AccountRequest;
import org.andian.launcher.simulate.population.Population.Body;
import org.andian.launcher.simulate.population.Population.Certificate;
import org.andian.launcher.simulate.population.Population.Device;
import org.andian.launcher.simulate.population.Population.Pilot;
import org.andian.launcher.simulate.population.Population.Premises;
import org.andian.launcher.simulate.population.Population.Quota;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class PopulationTest {

    private final Population population = Population.of(1);

    @Test
    void sameSeedSameExample() {
        assertEquals(population, Population.of(1));
        assertNotEquals(population, Population.of(2));
    }

    @Test
    void countsByCity() {
        assertEquals(
                "{CD=99, YC=115, ZJK=105, ZZ=102}",
                count(population.premises(), Premises::city).toString());
        assertEquals(1000, population.devices().size());
        assertEquals(
                "{DEMO=3}",
                count(population.accounts().subList(0, 3), account -> "DEMO").toString());
    }

    @Test
    void everyCityHasEachRoleOnce() {
        String roles =
                population.accounts().stream()
                        .skip(3)
                        .map(account -> account.grant().role())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" "));
        assertEquals(
                "CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER"
                        + " INDUSTRY_REGULATOR LEADER SAFETY_MANAGER SERVICE_PROVIDER",
                roles);
        assertEquals(
                "{CD=9, YC=9, ZJK=9, ZZ=9}",
                count(population.accounts().subList(3, 39), Account::city).toString());
    }

    /** Three wait in each city, and one was refused. */
    @Test
    void accountsAreAskedForInEveryCity() {
        Set<String> logins =
                population.accounts().stream().map(Account::login).collect(Collectors.toSet());
        assertEquals(16, population.accountRequests().size());
        assertEquals(
                4,
                population.accountRequests().stream()
                        .filter(one -> one.refusedBy() != null)
                        .count());
        assertTrue(
                population.accountRequests().stream()
                        .allMatch(
                                one -> logins.contains(one.by()) && !logins.contains(one.login())));
        assertAllDifferent(population.accountRequests(), AccountRequest::login);
    }

    @Test
    void codesNamesAndLoginsAreToldApart() {
        assertAllDifferent(population.premises(), Premises::code);
        assertAllDifferent(population.premises(), Premises::name);
        assertAllDifferent(population.devices(), Device::no);
        assertAllDifferent(population.accounts(), Account::login);
        assertAllDifferent(population.bodies(), Body::key);
    }

    @Test
    void everythingNamedExists() {
        Set<String> premises =
                population.premises().stream().map(Premises::code).collect(Collectors.toSet());
        Set<String> bodies =
                population.bodies().stream().map(Body::key).collect(Collectors.toSet());
        assertTrue(
                population.devices().stream()
                        .allMatch(device -> premises.contains(device.premises())));
        assertTrue(
                population.regulators().stream()
                        .allMatch(regulator -> bodies.contains(regulator.body())));
        assertEquals(
                premises,
                population.devices().stream().map(Device::premises).collect(Collectors.toSet()),
                "every premises has a device");
    }

    @Test
    void everyCityHasTasksAndChangduItsPilots() {
        assertEquals(
                Set.of("ZHANGJIAKOU-2016", "ZHUZHOU-2017", "CHANGDU-2018", "YUNCHENG-2022"),
                population.quotas().stream().map(Quota::campaign).collect(Collectors.toSet()));
        assertEquals(
                Set.of("CHANGDU-2018"),
                population.pilots().stream().map(Pilot::campaign).collect(Collectors.toSet()));
        assertEquals(2, population.pilots().stream().filter(Pilot::cityPilot).count());
        assertAllDifferent(
                population.quotas(), quota -> quota.campaign() + quota.district() + quota.group());
        assertAllDifferent(population.pilots(), pilot -> pilot.namer() + pilot.premises());
    }

    /** So that every page has each state to show. */
    @Test
    void mostDevicesHaveOneCertificateAndSomeNone() {
        List<String> certified =
                population.certificates().stream()
                        .flatMap(certificate -> certificate.devices().stream())
                        .toList();
        assertAllDifferent(certified, no -> no);
        assertTrue(certified.size() > 850 && certified.size() < 950, certified.size() + "");
        assertAllDifferent(population.certificates(), Certificate::number);
        assertTrue(
                population.certificates().stream()
                        .allMatch(certificate -> certificate.number().matches("2099\\d{12}")));
        assertTrue(population.certificates().stream().anyMatch(one -> one.expiresInDays() < 0));
        assertTrue(
                population.certificates().stream()
                        .anyMatch(one -> one.expiresInDays() > 0 && one.expiresInDays() < 90));
    }

    @Test
    void noPlaceholderIsLeft() {
        Stream<String> texts =
                population.premises().stream()
                        .flatMap(one -> Stream.of(one.name(), one.address(), one.contactName()));
        assertEquals(
                List.of(),
                Stream.concat(texts, population.bodies().stream().map(Body::name))
                        .filter(text -> text.matches(".*[{}$?].*"))
                        .toList());
    }

    @Test
    void premisesStandAroundTheirSeat() {
        Map<String, Place> places =
                Place.all().stream().collect(Collectors.toMap(Place::reference, place -> place));
        for (Premises one : population.premises()) {
            Place place = places.get(one.district());
            assertEquals(place.lon() == null, one.lon() == null, one.code());
            assertTrue(
                    one.lon() == null
                            || Math.hypot(one.lon() - place.lon(), one.lat() - place.lat()) < 0.1,
                    one.code());
        }
    }

    @Test
    void circuitsAreOneToFourAndRated() {
        assertEquals(
                "[1, 2, 3, 4]",
                population.devices().stream()
                        .map(device -> device.circuits().size())
                        .collect(Collectors.toCollection(java.util.TreeSet::new))
                        .toString());
        assertTrue(
                population.devices().stream()
                        .allMatch(
                                device ->
                                        device.circuits().stream()
                                                .allMatch(
                                                        circuit ->
                                                                (circuit.ratedCurrent() == null)
                                                                        == device.type()
                                                                                .equals("SMOKE"))));
    }

    private static <T> void assertAllDifferent(List<T> list, Function<T, String> code) {
        assertEquals(
                List.of(),
                list.stream()
                        .collect(Collectors.groupingBy(code, TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .filter(entry -> entry.getValue() > 1)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static <T> Map<String, Long> count(List<T> list, Function<T, String> by) {
        return list.stream()
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }
}
