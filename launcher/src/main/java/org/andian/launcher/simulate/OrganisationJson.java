package org.andian.launcher.simulate;

import org.andian.launcher.Json;
import org.andian.launcher.simulate.population.Population;
import org.andian.launcher.simulate.population.Population.Account;
import org.andian.launcher.simulate.population.Population.Body;
import org.andian.launcher.simulate.population.Population.Circuit;
import org.andian.launcher.simulate.population.Population.Device;
import org.andian.launcher.simulate.population.Population.Grant;
import org.andian.launcher.simulate.population.Population.Pilot;
import org.andian.launcher.simulate.population.Population.Premises;
import org.andian.launcher.simulate.population.Population.Provider;
import org.andian.launcher.simulate.population.Population.Quota;
import org.andian.launcher.simulate.population.Population.Regulator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The population as the loopback REST takes it. */
final class OrganisationJson {

    private OrganisationJson() {}

    /**
     * @param passwords by login. @param since premises and regulators are in the register from that
     *     day on, so that past months can be compared
     */
    static String of(Population population, Map<String, String> passwords, LocalDate since) {
        return "{"
                + String.join(
                        ",\n",
                        section("providers", population.providers(), OrganisationJson::provider),
                        section("bodies", population.bodies(), OrganisationJson::body),
                        section("premises", population.premises(), one -> premises(one, since)),
                        section(
                                "regulators",
                                population.regulators(),
                                one -> regulator(one, since)),
                        section(
                                "accounts",
                                population.accounts(),
                                account -> account(account, passwords.get(account.login()))),
                        section("devices", population.devices(), OrganisationJson::device),
                        section("quotas", population.quotas(), OrganisationJson::quota),
                        section("pilots", population.pilots(), OrganisationJson::pilot))
                + "}";
    }

    private static <T> String section(String name, List<T> list, Function<T, String> text) {
        return Json.quote(name)
                + list.stream().map(text).collect(Collectors.joining(",\n", ":[", "]"));
    }

    private static String provider(Provider one) {
        return object("code", one.code(), "name", one.name(), "phone", one.phone());
    }

    private static String body(Body one) {
        return object(
                "key",
                one.key(),
                "name",
                one.name(),
                "kind",
                one.kind(),
                "department",
                one.department(),
                "district",
                one.district());
    }

    private static String regulator(Regulator one, LocalDate from) {
        return object(
                "body",
                one.body(),
                "venueGroup",
                one.venueGroup(),
                "district",
                one.district(),
                "from",
                from.toString());
    }

    private static String premises(Premises one, LocalDate openedOn) {
        return object(
                "code",
                one.code(),
                "name",
                one.name(),
                "creditCode",
                one.creditCode(),
                "district",
                one.district(),
                "venueGroup",
                one.venueGroup(),
                "provider",
                one.provider(),
                "address",
                one.address(),
                "lon",
                one.lon(),
                "lat",
                one.lat(),
                "contactName",
                one.contactName(),
                "contactPhone",
                one.contactPhone(),
                "openedOn",
                openedOn.toString());
    }

    private static String account(Account one, String password) {
        return object(
                "login",
                one.login(),
                "name",
                one.name(),
                "phone",
                one.phone(),
                "password",
                password,
                "mustChange",
                false,
                "grants",
                List.of(new Raw(grant(one.grant()))));
    }

    private static String grant(Grant grant) {
        return object(
                "role",
                grant.role(),
                "district",
                grant.district(),
                "industries",
                grant.industries(),
                "premises",
                grant.premises(),
                "provider",
                grant.provider());
    }

    private static String device(Device one) {
        return object(
                "no",
                one.no(),
                "type",
                one.type(),
                "premises",
                one.premises(),
                "position",
                one.position(),
                "circuits",
                one.circuits().stream().map(circuit -> new Raw(circuit(circuit))).toList());
    }

    private static String quota(Quota one) {
        return object(
                "by",
                one.by(),
                "campaign",
                one.campaign(),
                "district",
                one.district(),
                "group",
                one.group(),
                "quota",
                one.quota());
    }

    private static String pilot(Pilot one) {
        return object(
                "by",
                one.by(),
                "campaign",
                one.campaign(),
                "premises",
                one.premises(),
                "namer",
                one.namer(),
                "cityPilot",
                one.cityPilot());
    }

    private static String circuit(Circuit one) {
        return object("no", one.no(), "name", one.name(), "ratedCurrent", one.ratedCurrent());
    }

    /** Text that is JSON already. */
    private record Raw(String json) {}

    private static String object(Object... namesAndValues) {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            text.append(i == 0 ? "" : ",")
                    .append(Json.quote((String) namesAndValues[i]))
                    .append(':')
                    .append(value(namesAndValues[i + 1]));
        }
        return text.append('}').toString();
    }

    private static String value(Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> Json.quote(text);
            case Raw raw -> raw.json();
            case List<?> list ->
                    list.stream()
                            .map(OrganisationJson::value)
                            .collect(Collectors.joining(",", "[", "]"));
            default -> value.toString();
        };
    }
}
