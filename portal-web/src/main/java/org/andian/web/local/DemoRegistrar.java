package org.andian.web.local;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.NewPerson;
import org.andian.portal.account.NewPerson.GrantSpec;
import org.andian.portal.account.Person;
import org.andian.portal.account.request.AccountRequestDesk;
import org.andian.portal.account.request.AccountRequests;
import org.andian.portal.account.request.NewAccountRequest;
import org.andian.portal.device.Credential;
import org.andian.portal.device.Devices;
import org.andian.portal.device.certificate.Certificates;
import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.period.DemoTime;
import org.andian.portal.period.Period;
import org.andian.portal.period.Zones;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.PremisesRow;
import org.andian.portal.premises.Provider;
import org.andian.portal.premises.Providers;
import org.andian.portal.premises.standing.PremisesRegulators;
import org.andian.portal.regulation.Bodies;
import org.andian.portal.regulation.NewRegulator;
import org.andian.portal.scope.Scope;
import org.andian.web.local.DemoOrganisation.DemoAccount;
import org.andian.web.local.DemoOrganisation.DemoAccountRequest;
import org.andian.web.local.DemoOrganisation.DemoBody;
import org.andian.web.local.DemoOrganisation.DemoGrant;
import org.andian.web.local.DemoOrganisation.DemoPremises;
import org.andian.web.local.DemoOrganisation.DemoRegulator;
import org.andian.web.rest.Unprocessable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Registers a demo organisation through the same doors as real ones, all or nothing. */
@RequestScoped
public class DemoRegistrar {

    private static final Scope SCOPE = LocalCaller.SCOPE;

    @Inject private Providers providers;

    @Inject private Bodies bodies;

    @Inject private PremisesRegulators premisesRegulators;

    @Inject private Districts districts;

    @Inject private PremisesRegister premises;

    @Inject private Accounts accounts;

    @Inject private AccountRequests requests;

    @Inject private AccountRequestDesk desk;

    @Inject private Devices devices;

    @Inject private Certificates certificates;

    @Inject private DemoCampaigns campaigns;

    @Inject private DemoTime time;

    @Inject private Clock clock;

    /**
     * @return the devices' credentials in the order given
     */
    @Transactional
    public List<Credential> register(DemoOrganisation organisation) {
        organisation
                .providers()
                .forEach(
                        provider ->
                                providers.registerProvider(
                                        SCOPE,
                                        provider.code(),
                                        provider.name(),
                                        provider.phone(),
                                        true));
        Map<String, Long> bodyIds = registerBodies(organisation.bodies());
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CHINA);
        organisation.premises().stream()
                .collect(
                        Collectors.groupingBy(
                                one -> Objects.requireNonNullElse(one.openedOn(), today)))
                .forEach(
                        (day, opened) ->
                                premises.registerAll(
                                        SCOPE,
                                        opened.stream().map(DemoPremises::toPremises).toList(),
                                        day));
        organisation
                .regulators()
                .forEach(one -> name(one, bodyIds, Objects.requireNonNullElse(one.from(), today)));
        organisation.accounts().forEach(account -> accounts.create(SCOPE, toPerson(account)));
        organisation.accountRequests().forEach(this::askFor);
        campaigns.register(organisation.quotas(), organisation.pilots());
        List<Credential> credentials =
                devices.registerAll(
                        SCOPE,
                        organisation.devices().stream()
                                .map(device -> device.toDevice(true))
                                .toList());
        certificates.putEach(
                SCOPE,
                organisation.certificates().stream()
                        .flatMap(DemoOrganisation.DemoCertificate::lines)
                        .toList());
        return credentials;
    }

    private Map<String, Long> registerBodies(List<DemoBody> wanted) {
        Map<String, Long> ids = new HashMap<>();
        wanted.forEach(body -> ids.put(body.key(), registered(body)));
        return ids;
    }

    /** A body begins on the day on which it is registered. */
    private long registered(DemoBody body) {
        Supplier<Long> registering = () -> bodies.registerBody(SCOPE, body.toBody());
        return body.from() == null || !time.isDemo()
                ? registering.get()
                : time.during(Period.startOf(body.from()), registering);
    }

    private void name(DemoRegulator regulator, Map<String, Long> bodyIds, LocalDate from) {
        Long id = bodyIds.get(regulator.body());
        if (id == null) {
            throw new Unprocessable(
                    "There is no body with the key " + regulator.body() + " in this call.");
        }
        if (regulator.premises() != null) {
            premisesRegulators.set(SCOPE, regulator.premises(), id, from);
        } else {
            bodies.setRegulator(
                    SCOPE,
                    new NewRegulator(id, regulator.venueGroup(), regulator.district()),
                    from);
        }
    }

    private void askFor(DemoAccountRequest one) {
        long id =
                requests.ask(
                        scope(one.by()),
                        new NewAccountRequest(
                                one.login(),
                                new Person.Contact(one.name(), one.phone()),
                                toReach(one.grant()),
                                one.why(),
                                true));
        if (one.refusedBy() != null) {
            desk.refuse(scope(one.refusedBy()), id, one.refusal());
        }
    }

    private Scope scope(String login) {
        return accounts.find(login)
                .map(Person::scope)
                .orElseThrow(() -> new Unprocessable("There is no account " + login + "."));
    }

    private NewPerson toPerson(DemoAccount account) {
        List<GrantSpec> reaches = account.grants().stream().map(this::toReach).toList();
        return new NewPerson(
                account.login(),
                account.name(),
                account.phone(),
                account.password().toCharArray(),
                account.mustChange(),
                reaches,
                true);
    }

    private GrantSpec toReach(DemoGrant grant) {
        return new GrantSpec(
                grant.role(),
                grant.district() == null ? null : districtId(grant.district()),
                grant.industries() == null ? Set.of() : grant.industries(),
                grant.premises() == null ? null : premisesId(grant.premises()),
                grant.provider() == null ? null : providerId(grant.provider()));
    }

    private Long districtId(String codeOrName) {
        return districts
                .find(codeOrName)
                .map(District::id)
                .orElseThrow(() -> new Unprocessable("There is no district " + codeOrName + "."));
    }

    private Long premisesId(String code) {
        return premises.find(SCOPE, code)
                .map(PremisesRow::id)
                .orElseThrow(() -> new Unprocessable("There is no premises " + code + "."));
    }

    private Long providerId(String code) {
        return providers.list(SCOPE).stream()
                .filter(provider -> provider.code().equals(code))
                .map(Provider::id)
                .findFirst()
                .orElseThrow(() -> new Unprocessable("There is no provider " + code + "."));
    }
}
