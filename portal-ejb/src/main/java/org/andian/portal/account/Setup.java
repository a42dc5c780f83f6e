package org.andian.portal.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.account.secret.Secrets;
import org.andian.portal.audit.Audit;
import org.andian.portal.district.DistrictReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.setting.InstallationKeys;
import org.andian.portal.setting.Settings;
import org.andian.portal.sql.Sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Door: the first steps of an installation, open only while there is no account. Who holds the
 * one-time secret printed on the machine may take them.
 */
@Stateless
public class Setup {

    private static final String SETUP = "setup";
    private static final Set<Role> NEEDED =
            EnumSet.of(
                    Role.SYSTEM_ADMINISTRATOR,
                    Role.SECURITY_ADMINISTRATOR,
                    Role.AUDIT_ADMINISTRATOR);
    private static final Set<Role> POSSIBLE =
            EnumSet.of(
                    Role.SYSTEM_ADMINISTRATOR,
                    Role.SECURITY_ADMINISTRATOR,
                    Role.AUDIT_ADMINISTRATOR,
                    Role.CITY_OFFICE);

    @Inject private Sql sql;

    @Inject private Settings settings;

    @Inject private Accounts accounts;

    @Inject private Enrolment enrolment;

    @Inject private Audit audit;

    /** Whether the first accounts are still to be made: no account exists. */
    public boolean isOpen() {
        return accounts.isEmpty();
    }

    /**
     * The one-time secret, for the command line on the same machine only; the same one each time
     * until it is used.
     */
    public Optional<String> secret() {
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        settings.setIfAbsent(InstallationKeys.SETUP_SECRET, Secrets.random(), SETUP);
        return settings.lock(InstallationKeys.SETUP_SECRET);
    }

    /**
     * Creates the first accounts, chooses the city and ends the secret, all or nothing.
     *
     * @param people the three administrators and, if wanted, accounts of the city office; a city
     *     office without a district gets the city
     * @throws Refusal SETUP_SECRET when the secret is wrong or the set-up was done already,
     *     NO_CITY, or what is wrong with an account
     */
    public void complete(String secret, String cityCode, List<NewPerson> people) {
        consume(secret);
        long cityId = cityId(cityCode);
        requireSeparateAdministrators(people);
        people.forEach(person -> enrolment.create("setup", placed(person, cityId)));
        settings.set(InstallationKeys.CITY, cityCode, SETUP);
        audit.done(
                "setup",
                "setup.complete",
                "city " + cityCode,
                String.join(", ", people.stream().map(NewPerson::login).toList()));
    }

    private void consume(String secret) {
        Optional<String> kept = settings.lock(InstallationKeys.SETUP_SECRET);
        byte[] offered = secret.strip().getBytes(StandardCharsets.UTF_8);
        boolean right =
                kept.isPresent()
                        && MessageDigest.isEqual(
                                kept.get().getBytes(StandardCharsets.UTF_8), offered);
        if (!right || !accounts.isEmpty()) {
            audit.refused("setup", "setup.complete", "secret", null);
            throw new Refusal(AccountReason.SETUP_SECRET);
        }
        settings.reset(InstallationKeys.SETUP_SECRET, SETUP);
    }

    private long cityId(String code) {
        return sql.first(
                        "select id from district_view where code = ? and level = 'city'",
                        List.of(code),
                        row -> row.number("id"))
                .orElseThrow(() -> new Refusal(DistrictReason.NO_CITY, code));
    }

    private static void requireSeparateAdministrators(List<NewPerson> people) {
        List<Role> roles =
                people.stream()
                        .flatMap(person -> person.reaches().stream())
                        .map(NewPerson.GrantSpec::role)
                        .toList();
        boolean each =
                NEEDED.stream().allMatch(role -> roles.stream().filter(role::equals).count() == 1);
        if (!each || !POSSIBLE.containsAll(roles)) {
            throw new IllegalArgumentException(
                    "Set-up needs one system, one security and one audit administrator, each with"
                            + " an account of their own; besides them only the city office.");
        }
    }

    private static NewPerson placed(NewPerson person, long cityId) {
        List<NewPerson.GrantSpec> reaches =
                person.reaches().stream()
                        .map(
                                spec ->
                                        spec.role() == Role.CITY_OFFICE && spec.districtId() == null
                                                ? new NewPerson.GrantSpec(
                                                        spec.role(),
                                                        cityId,
                                                        spec.industries(),
                                                        null,
                                                        null)
                                                : spec)
                        .toList();
        return new NewPerson(
                person.login(),
                person.name(),
                person.phone(),
                person.password(),
                person.mustChange(),
                reaches,
                person.demo());
    }
}
