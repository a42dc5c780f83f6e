package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.account.NewPerson.GrantSpec;
import org.andian.portal.account.Person;
import org.andian.portal.account.request.AccountRequestDesk;
import org.andian.portal.account.request.AccountRequestState;
import org.andian.portal.account.request.AccountRequests;
import org.andian.portal.account.request.NewAccountRequest;
import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.district.Districts;
import org.andian.portal.premises.NewPremises;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.Provider;
import org.andian.portal.premises.Providers;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.scope.ScopeReason;
import org.andian.portal.sql.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each role asks for an account of each role, inside and outside its reach. */
@ArquillianTest
class AccountRequestReachIT {

    private static final String INSIDE = "140802";
    private static final String BESIDE = "140881";
    private static final String OUTSIDE = "430211";

    /** Of each role wanted, who may ask for it: i inside, o outside the reach. */
    private static final String EXPECTED =
            """
            SYSTEM_ADMINISTRATOR:
            SECURITY_ADMINISTRATOR:
            AUDIT_ADMINISTRATOR:
            CITY_OFFICE:
            DISTRICT_OFFICE: city i
            INDUSTRY_REGULATOR: city i, district i
            FIRE_BRIGADE:
            GRID_OFFICER: city i, district i
            DUTY_WATCHER: city i, district i
            SAFETY_MANAGER: city i, district i, manager i
            SERVICE_PROVIDER: city i, district i
            LEADER:\
            """;

    /** 12 roles ask for 12, inside and outside. */
    private static final int ASKED = 288;

    /** In which states, by whom; the request is the city's. */
    private static final String ACTS =
            """
            RELEASE in WAITING by security
            REFUSE in WAITING by security
            WITHDRAW in WAITING by city\
            """;

    /** 3 acts, 5 states, 12 roles. */
    private static final int ACTED = 180;

    private static final Set<?> NO =
            Set.of(
                    ScopeReason.NOT_ALLOWED,
                    AccountReason.REQUEST_ROLE,
                    AccountReason.REQUEST_OUTSIDE);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject private Stage stage;

    @Inject private AccountRequests requests;

    @Inject private AccountRequestDesk desk;

    @Inject private PremisesRegister premises;

    @Inject private Providers providers;

    @Inject private Districts districts;

    @Inject private OuterAct outer;

    @Inject private Sql sql;

    private int checks;

    private final Map<String, Scope> people = new LinkedHashMap<>();

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void peopleAndPlaces() {
        served("PX-IN", INSIDE, "PX-SP-IN");
        served("PX-OUT", OUTSIDE, "PX-SP-OUT");
        served("PX-WIDE-1", INSIDE, "PX-SP-WIDE");
        served("PX-WIDE-2", OUTSIDE, "PX-SP-WIDE");
        add("system", Role.SYSTEM_ADMINISTRATOR, null);
        add("security", Role.SECURITY_ADMINISTRATOR, null);
        add("audit", Role.AUDIT_ADMINISTRATOR, null);
        add("city", Role.CITY_OFFICE, "140800");
        add("district", Role.DISTRICT_OFFICE, INSIDE);
        people.put(
                "regulator",
                stage.person(
                        "px-regulator", Role.INDUSTRY_REGULATOR, "140800", Set.of("SCHOOL"), null));
        add("fire", Role.FIRE_BRIGADE, "140800");
        add("grid", Role.GRID_OFFICER, INSIDE);
        add("duty", Role.DUTY_WATCHER, "140800");
        people.put(
                "manager",
                stage.person("px-manager", Role.SAFETY_MANAGER, null, Set.of(), "PX-IN"));
        people.put(
                "provider",
                new Scope(
                        "px-provider",
                        List.of(
                                new Grant(
                                        Role.SERVICE_PROVIDER,
                                        null,
                                        Set.of(),
                                        null,
                                        providerId("PX-SP-IN")))));
        add("leader", Role.LEADER, "140800");
    }

    @Test
    void everyRoleAsksForEveryRole() {
        String table = Stream.of(Role.values()).map(this::line).collect(Collectors.joining("\n"));
        assertEquals(EXPECTED, table);
        assertEquals(ASKED, checks);
    }

    private String line(Role wanted) {
        String cells =
                people.keySet().stream()
                        .map(who -> who + " " + cell(who, wanted))
                        .filter(cell -> !cell.endsWith(" "))
                        .collect(Collectors.joining(", "));
        return (wanted + ": " + cells).strip();
    }

    private String cell(String who, Role wanted) {
        return (isAllowed(who, inside(wanted)) ? "i" : "")
                + (isAllowed(who, outside(wanted)) ? "o" : "");
    }

    /** What was asked for is taken back. */
    private boolean isAllowed(String who, GrantSpec wanted) {
        Scope scope = people.get(who);
        checks++;
        try {
            requests.withdraw(scope, requests.ask(scope, request(wanted)));
            return true;
        } catch (Refusal refused) {
            if (!NO.contains(refused.reason())) {
                throw refused;
            }
            return false;
        }
    }

    /** Each act is tried by everybody and taken back. */
    @Test
    void eachActInEachStateIsOnePersons() {
        Scope city = people.get("city");
        NewAccountRequest wanted = request(inside(Role.GRID_OFFICER));
        long id = requests.ask(city, wanted);
        List<String> lines =
                List.of(
                        acted(
                                "RELEASE",
                                id,
                                scope ->
                                        desk.release(
                                                scope,
                                                id,
                                                wanted.login(),
                                                "Correct-Horse-7".toCharArray())),
                        acted("REFUSE", id, scope -> desk.refuse(scope, id, "no")),
                        acted("WITHDRAW", id, scope -> requests.withdraw(scope, id)));
        assertEquals(ACTS, String.join("\n", lines));
        assertEquals(ACTED, checks);
        state(id, AccountRequestState.WAITING);
        requests.withdraw(city, id);
    }

    private String acted(String act, long id, Consumer<Scope> done) {
        Set<String> states = new LinkedHashSet<>();
        Set<String> able = new LinkedHashSet<>();
        for (AccountRequestState state : AccountRequestState.values()) {
            state(id, state);
            people.forEach(
                    (who, scope) -> {
                        checks++;
                        if (isDone(() -> done.accept(scope))) {
                            states.add(state.name());
                            able.add(who);
                        }
                    });
        }
        return act + " in " + String.join(" ", states) + " by " + String.join(" ", able);
    }

    private boolean isDone(Runnable act) {
        try {
            return outer.rolledBack(
                    () -> {
                        act.run();
                        return true;
                    });
        } catch (Refusal refused) {
            return false;
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private void state(long id, AccountRequestState state) {
        sql.update("update account_request set state = ? where id = ?", state.name(), id);
    }

    private GrantSpec inside(Role wanted) {
        return spec(wanted, INSIDE, "PX-IN", "PX-SP-IN");
    }

    private GrantSpec outside(Role wanted) {
        return spec(wanted, OUTSIDE, "PX-OUT", "PX-SP-OUT");
    }

    @Test
    void theDistrictBesideAndTheWholeCityAreBeyondADistrict() {
        Scope district = people.get("district");
        assertOutside(district, spec(Role.GRID_OFFICER, BESIDE, null, null));
        assertOutside(district, spec(Role.GRID_OFFICER, "140800", null, null));
        assertOutside(district, spec(Role.DUTY_WATCHER, null, null, null));
    }

    @Test
    void aDistrictOfficeHoldsLessThanTheCity() {
        Scope city = people.get("city");
        assertOutside(city, spec(Role.DISTRICT_OFFICE, "140800", null, null));
        assertOutside(city, spec(Role.INDUSTRY_REGULATOR, null, null, null));
        GrantSpec beside = spec(Role.DISTRICT_OFFICE, BESIDE, null, null);
        requests.withdraw(city, requests.ask(city, request(beside)));
    }

    /** A provider's account reaches whatever the provider serves. */
    @Test
    void aProviderThatServesBeyondIsBeyond() {
        assertOutside(people.get("city"), spec(Role.SERVICE_PROVIDER, null, null, "PX-SP-WIDE"));
    }

    @Test
    void aManagerAsksForHisOwnPremisesAlone() {
        assertOutside(people.get("manager"), spec(Role.SAFETY_MANAGER, null, "PX-WIDE-1", null));
        assertEquals(List.of(Role.SAFETY_MANAGER), requests.roles(people.get("manager")));
    }

    /** Each right with its own reach: what one role reaches is not what another may ask for. */
    @Test
    void aWiderReachOfAnotherRoleDoesNotCount() {
        Scope district = people.get("district");
        Scope also =
                new Scope(
                        district.login(),
                        Stream.concat(
                                        district.grants().stream(),
                                        people.get("leader").grants().stream())
                                .toList());
        assertOutside(also, spec(Role.GRID_OFFICER, BESIDE, null, null));
        assertOutside(also, spec(Role.SAFETY_MANAGER, null, "PX-OUT", null));
    }

    @Test
    void aNarrowerTokenAsksForNothing() {
        Scope city = people.get("city");
        for (Rights less : List.of(Rights.READ, Rights.ACKNOWLEDGE)) {
            Scope token = new Scope(city.login(), city.grants(), less);
            assertEquals(List.of(), requests.roles(token));
            assertNotAllowed(() -> requests.ask(token, request(inside(Role.GRID_OFFICER))));
        }
    }

    @Test
    void requestsOfOthersAreNobodysButTheSecurityAdministrators() {
        Scope city = people.get("city");
        NewAccountRequest wanted = request(inside(Role.GRID_OFFICER));
        long id = requests.ask(city, wanted);
        people.forEach(
                (who, scope) -> {
                    boolean own = who.equals("city");
                    assertEquals(own, isListed(scope, id), who);
                    if (who.equals("security")) {
                        assertEquals(wanted.login(), desk.find(scope, id).orElseThrow().login());
                    } else {
                        assertNotAllowed(() -> desk.find(scope, id), who);
                        assertNotAllowed(() -> desk.page(scope, null, 0, 10), who);
                        assertNotAllowed(() -> desk.count(scope, null), who);
                        assertNotAllowed(() -> desk.refuse(scope, id, "no"), who);
                        assertNotAllowed(
                                () ->
                                        desk.release(
                                                scope,
                                                id,
                                                wanted.login(),
                                                "Correct-Horse-7".toCharArray()),
                                who);
                        assertEquals(0, desk.waiting(scope), who);
                    }
                });
        assertRefused(
                AccountReason.REQUEST_UNKNOWN, () -> requests.withdraw(people.get("district"), id));
        requests.withdraw(city, id);
    }

    private boolean isListed(Scope scope, long id) {
        return requests.own(scope, 0, 100).stream().anyMatch(one -> one.id() == id);
    }

    private void assertOutside(Scope scope, GrantSpec wanted) {
        assertRefused(AccountReason.REQUEST_OUTSIDE, () -> requests.ask(scope, request(wanted)));
    }

    private static NewAccountRequest request(GrantSpec wanted) {
        int number = NUMBER.incrementAndGet();
        return new NewAccountRequest(
                "px-wanted-" + number,
                new Person.Contact("Wanted " + number, "1370000%04d".formatted(number)),
                wanted,
                "to try",
                true);
    }

    /** A role with the limits it can have, of those given. */
    private GrantSpec spec(Role role, String district, String code, String provider) {
        return switch (role) {
            case SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR ->
                    new GrantSpec(role, null, Set.of(), null, null);
            case SAFETY_MANAGER ->
                    new GrantSpec(
                            role,
                            null,
                            Set.of(),
                            premises.find(Stage.PORTAL, code).orElseThrow().id(),
                            null);
            case SERVICE_PROVIDER ->
                    new GrantSpec(role, null, Set.of(), null, providerId(provider));
            default ->
                    new GrantSpec(
                            role,
                            district == null ? null : districts.find(district).orElseThrow().id(),
                            role == Role.INDUSTRY_REGULATOR ? Set.of("SCHOOL") : Set.of(),
                            null,
                            null);
        };
    }

    private void add(String who, Role role, String district) {
        people.put(who, stage.person("px-" + who, role, district, Set.of(), null));
    }

    private void served(String code, String district, String provider) {
        if (premises.find(Stage.PORTAL, code).isPresent()) {
            return;
        }
        boolean known =
                providers.list(Stage.PORTAL).stream().anyMatch(one -> one.code().equals(provider));
        if (!known) {
            providers.registerProvider(Stage.PORTAL, provider, provider, null, true);
        }
        premises.register(
                Stage.PORTAL,
                new NewPremises(
                        code,
                        "Premises " + code,
                        null,
                        district,
                        "SCHOOL",
                        provider,
                        "1 Test Road",
                        null,
                        null,
                        null,
                        null,
                        true));
    }

    private Long providerId(String code) {
        return providers.list(Stage.PORTAL).stream()
                .filter(one -> one.code().equals(code))
                .map(Provider::id)
                .findFirst()
                .orElseThrow();
    }
}
