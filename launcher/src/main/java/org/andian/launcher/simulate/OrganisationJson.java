package org.andian.launcher.simulate;

import org.andian.launcher.Json;
import org.andian.launcher.simulate.population.Population;
import org.andian.launcher.simulate.population.Population.Account;
import org.andian.launcher.simulate.population.Population.AccountRequest;
import org.andian.launcher.simulate.population.Population.Body;
import org.andian.launcher.simulate.population.Population.Certificate;
import org.andian.launcher.simulate.population.Population.Circuit;
import org.andian.launcher.simulate.population.Population.Device;
import org.andian.launcher.simulate.population.Population.Grant;
import org.andian.launcher.simulate.population.Population.PaperFile;
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
     * @param passwords by login. @param today the day that certificates are dated from
     * @param since bodies, premises and regulators are in the register from that day on, so that
     *     past months can be compared
     */
    static String of(
            Population population,
            Map<String, String> passwords,
            LocalDate today,
            LocalDate since) {
        return "{"
                + String.join(
                        ",\n",
                        section("providers", population.providers(), OrganisationJson::provider),
                        section("bodies", population.bodies(), one -> body(one, since)),
                        section("premises", population.premises(), one -> premises(one, since)),
                        section(
                                "regulators",
                                population.regulators(),
                                one -> regulator(one, since)),
                        section(
                                "accounts",
                                population.accounts(),
                                account -> account(account, passwords.get(account.login()))),
                        section(
                                "accountRequests",
                                population.accountRequests(),
                                OrganisationJson::accountRequest),
                        section("devices", population.devices(), OrganisationJson::device),
                        section(
                                "certificates",
                                population.certificates(),
                                one -> certificate(one, today)),
                        section("quotas", population.quotas(), OrganisationJson::quota),
                        section("pilots", population.pilots(), OrganisationJson::pilot),
                        section("files", population.files(), OrganisationJson::file))
                + "}";
    }

    private static <T> String section(String name, List<T> list, Function<T, String> text) {
        return Json.quote(name)
                + list.stream().map(text).collect(Collectors.joining(",\n", ":[", "]"));
    }

    private static String provider(Provider one) {
        return object(
                member("code", one.code()),
                member("name", one.name()),
                member("phone", one.phone()));
    }

    private static String body(Body one, LocalDate from) {
        return object(
                member("key", one.key()),
                member("name", one.name()),
                member("kind", one.kind()),
                member("department", one.department()),
                member("district", one.district()),
                member("from", from.toString()));
    }

    private static String regulator(Regulator one, LocalDate from) {
        return object(
                member("body", one.body()),
                member("venueGroup", one.venueGroup()),
                member("district", one.district()),
                member("from", from.toString()));
    }

    private static String premises(Premises one, LocalDate openedOn) {
        return object(
                member("code", one.code()),
                member("name", one.name()),
                member("creditCode", one.creditCode()),
                member("district", one.district()),
                member("venueGroup", one.venueGroup()),
                member("provider", one.provider()),
                member("address", one.address()),
                member("lon", one.lon()),
                member("lat", one.lat()),
                member("contactName", one.contactName()),
                member("contactPhone", one.contactPhone()),
                member("openedOn", openedOn.toString()));
    }

    private static String account(Account one, String password) {
        return object(
                member("login", one.login()),
                member("name", one.name()),
                member("phone", one.phone()),
                member("password", password),
                member("mustChange", false),
                member("grants", List.of(new Raw(grant(one.grant())))));
    }

    private static String accountRequest(AccountRequest one) {
        return object(
                member("by", one.by()),
                member("login", one.login()),
                member("name", one.name()),
                member("phone", one.phone()),
                member("grant", new Raw(grant(one.grant()))),
                member("why", one.why()),
                member("refusedBy", one.refusedBy()),
                member("refusal", one.refusal()));
    }

    private static String grant(Grant grant) {
        return object(
                member("role", grant.role()),
                member("district", grant.district()),
                member("industries", grant.industries()),
                member("premises", grant.premises()),
                member("provider", grant.provider()));
    }

    private static String device(Device one) {
        return object(
                member("no", one.no()),
                member("type", one.type()),
                member("premises", one.premises()),
                member("position", one.position()),
                member(
                        "circuits",
                        one.circuits().stream()
                                .map(circuit -> new Raw(circuit(circuit)))
                                .toList()));
    }

    private static String certificate(Certificate one, LocalDate today) {
        return object(
                member("devices", one.devices()),
                member("number", one.number()),
                member("functions", one.functions()),
                member("holder", one.holder()),
                member("model", one.model()),
                member("issued", today.plusDays(one.issuedInDays()).toString()),
                member("expires", today.plusDays(one.expiresInDays()).toString()),
                member("note", one.note()));
    }

    private static String quota(Quota one) {
        return object(
                member("by", one.by()),
                member("campaign", one.campaign()),
                member("district", one.district()),
                member("group", one.group()),
                member("quota", one.quota()));
    }

    private static String pilot(Pilot one) {
        return object(
                member("by", one.by()),
                member("campaign", one.campaign()),
                member("premises", one.premises()),
                member("namer", one.namer()),
                member("cityPilot", one.cityPilot()));
    }

    private static String file(PaperFile one) {
        return object(
                member("by", one.by()),
                member("premises", one.premises()),
                member("name", one.name()),
                member("note", one.note()),
                member("text", one.text()));
    }

    private static String circuit(Circuit one) {
        return object(
                member("no", one.no()),
                member("name", one.name()),
                member("ratedCurrent", one.ratedCurrent()));
    }

    /** Text that is JSON already. */
    private record Raw(String json) {}

    private static String member(String name, Object value) {
        return Json.quote(name) + ":" + value(value);
    }

    private static String object(String... members) {
        return "{" + String.join(",", members) + "}";
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
