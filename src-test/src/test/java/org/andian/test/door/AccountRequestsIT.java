package org.andian.test.door;

import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.Delegations;
import org.andian.portal.account.NewDelegation;
import org.andian.portal.account.NewPerson;
import org.andian.portal.account.NewPerson.GrantSpec;
import org.andian.portal.account.Person;
import org.andian.portal.account.request.AccountRequest;
import org.andian.portal.account.request.AccountRequestDesk;
import org.andian.portal.account.request.AccountRequestState;
import org.andian.portal.account.request.AccountRequests;
import org.andian.portal.account.request.NewAccountRequest;
import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.chore.Chores;
import org.andian.portal.district.Districts;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A request for an account from asking to its answer, also where several answer at once. */
@ArquillianTest
class AccountRequestsIT {

    private static final String EAST = "140802";
    private static final String PASSWORD = "Correct-Horse-7";
    private static final int ROUNDS = 3;
    private static final int MOST_WAITING = 50;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject private Stage stage;

    @Inject private AccountRequests requests;

    @Inject private AccountRequestDesk desk;

    @Inject private Accounts accounts;

    @Inject private Delegations delegations;

    @Inject private Districts districts;

    @Inject private Chores chores;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    @Resource private ManagedExecutorService racers;

    private Scope district;
    private Scope security;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        district = stage.person("pl-district", Role.DISTRICT_OFFICE, EAST, Set.of(), null);
        security = stage.person("pl-security", Role.SECURITY_ADMINISTRATOR, null, Set.of(), null);
    }

    @Test
    void whatIsReleasedIsAnAccountWithThatRoleAndAFirstPassword() {
        NewAccountRequest wanted = wanted();
        long id = requests.ask(district, wanted);
        assertTrue(accounts.find(wanted.login()).isEmpty());
        int before = desk.waiting(security);
        Person made = desk.release(security, id, wanted.login(), PASSWORD.toCharArray());
        assertEquals(before - 1, desk.waiting(security));
        assertEquals(wanted.login(), made.login());
        assertEquals(wanted.contact(), new Person.Contact(made.name(), made.phone()));
        assertTrue(made.state().mustChange());
        assertEquals(List.of(wanted.reach()), accounts.reaches(security, made.login()));
        assertEquals("RELEASED by pl-security as " + wanted.login(), told(of(district, id)));
        assertRefused(AccountReason.REQUEST_SETTLED, () -> release(id, wanted.login()));
        assertRefused(AccountReason.REQUEST_SETTLED, () -> desk.refuse(security, id, "late"));
        assertRefused(AccountReason.REQUEST_SETTLED, () -> requests.withdraw(district, id));
        assertEquals(
                List.of(
                        "pl-district accountRequest.ask GRID_OFFICER district="
                                + wanted.reach().districtId()
                                + ": to try",
                        "pl-security account.create GRID_OFFICER district="
                                + wanted.reach().districtId(),
                        "pl-security accountRequest.release asked by pl-district"),
                trail(wanted.login()));
    }

    @Test
    void whatIsRefusedIsToldWithItsReason() {
        NewAccountRequest wanted = wanted();
        long id = requests.ask(district, wanted);
        assertRefused(AccountReason.REQUEST_ANSWER, () -> desk.refuse(security, id, " "));
        desk.refuse(security, id, "nobody works there");
        AccountRequest refused = of(district, id);
        assertEquals("REFUSED by pl-security as null", told(refused));
        assertEquals("nobody works there", refused.answer().words());
        assertRefused(AccountReason.REQUEST_SETTLED, () -> release(id, wanted.login()));
        assertTrue(accounts.find(wanted.login()).isEmpty());
        requests.withdraw(district, requests.ask(district, wanted)); // and asked for again
    }

    @Test
    void whatIsWithdrawnIsNotReleased() {
        NewAccountRequest wanted = wanted();
        long id = requests.ask(district, wanted);
        requests.withdraw(district, id);
        assertRefused(AccountReason.REQUEST_SETTLED, () -> release(id, wanted.login()));
        assertEquals("WITHDRAWN by pl-district as null", told(of(district, id)));
    }

    @Test
    void aLoginIsAskedForOnce() {
        NewAccountRequest wanted = wanted();
        long id = requests.ask(district, wanted);
        NewAccountRequest same =
                with(wanted.login().toUpperCase(Locale.ROOT), new Person.Contact("A", phone()));
        assertRefused(AccountReason.REQUEST_WAITS, () -> requests.ask(district, same));
        assertRefused(
                AccountReason.LOGIN_TAKEN,
                () ->
                        requests.ask(
                                district, with("pl-security", new Person.Contact("A", phone()))));
        requests.withdraw(district, id);
    }

    /** It still waits and is released under another login, which who asked sees. */
    @Test
    void aLoginThatIsTakenMeanwhileIsReplaced() {
        NewAccountRequest wanted = wanted();
        long id = requests.ask(district, wanted);
        stage.person(wanted.login(), Role.LEADER, EAST, Set.of(), null);
        assertRefused(AccountReason.LOGIN_TAKEN, () -> release(id, wanted.login()));
        assertTrue(of(district, id).isWaiting());
        release(id, wanted.login() + "-b");
        assertEquals("RELEASED by pl-security as " + wanted.login() + "-b", told(of(district, id)));
        assertEquals(
                List.of(
                        "pl-security accountRequest.release asked by pl-district, wanted "
                                + wanted.login()),
                trail(wanted.login() + "-b").stream()
                        .filter(one -> one.contains("accountRequest."))
                        .toList());
    }

    @Test
    void aFirstPasswordThatIsWeakReleasesNothing() {
        NewAccountRequest wanted = wanted();
        long id = requests.ask(district, wanted);
        assertRefused(
                AccountReason.PASSWORD_LENGTH,
                () -> desk.release(security, id, wanted.login(), "short".toCharArray()));
        assertTrue(of(district, id).isWaiting());
        assertTrue(accounts.find(wanted.login()).isEmpty());
        requests.withdraw(district, id);
    }

    @Test
    void aPersonIsNamedWithANumber() {
        assertRefused(
                AccountReason.REQUEST_PHONE,
                () -> with("pl-nobody", new Person.Contact("A", null)));
        assertRefused(
                AccountReason.REQUEST_PHONE,
                () -> with("pl-nobody", new Person.Contact("A", "12")));
        assertRefused(
                AccountReason.NAME, () -> with("pl-nobody", new Person.Contact(" ", phone())));
    }

    /** By his number or by his name; for a stranger of his name somebody else asks. */
    @Test
    void nobodyAsksForASecondAccountOfHisOwn() {
        Scope asker = person("pl-self", Role.DISTRICT_OFFICE, "Li Na", phone());
        String own = accounts.find(asker.login()).orElseThrow().phone();
        assertRefused(
                AccountReason.REQUEST_SELF,
                () -> requests.ask(asker, with("pl-self-2", new Person.Contact("L. Na", own))));
        assertRefused(
                AccountReason.REQUEST_SELF,
                () -> requests.ask(asker, with("pl-self-2", new Person.Contact("Li Na", phone()))));
        Scope other = person("pl-not-self", Role.DISTRICT_OFFICE, "Zhou Min", phone());
        long id = requests.ask(other, with("pl-self-2", new Person.Contact("Li Na", phone())));
        requests.withdraw(other, id);
    }

    /** By his login, and by his number under another one. */
    @Test
    void nobodyReleasesWhatHeAskedForHimself() {
        String number = phone();
        Scope asker = person("pl-both", Role.DISTRICT_OFFICE, "Wang Wei", number);
        NewAccountRequest wanted = wanted();
        long id = requests.ask(asker, wanted);
        Scope both =
                new Scope(asker.login(), List.of(Grant.everywhere(Role.SECURITY_ADMINISTRATOR)));
        assertOwn(both, id);
        assertOwn(person("pl-other", Role.SECURITY_ADMINISTRATOR, "W. Wei", number), id);
        String wantedNumber = wanted.contact().phone();
        assertOwn(person("pl-third", Role.SECURITY_ADMINISTRATOR, "Third", wantedNumber), id);
        release(id, wanted.login());
    }

    /** Nor by a deputy who acts for another account of his. */
    @Test
    void aDeputyAsksForWhomHeActs() {
        String number = phone();
        Scope office = person("pl-office", Role.DISTRICT_OFFICE, "Chen Li", number);
        String deputy = person("pl-deputy", Role.GRID_OFFICER, "Deputy", phone()).login();
        delegations.give(
                office,
                new NewDelegation(deputy, null, stage.today(), stage.today().plusDays(1), null));
        Scope acting = accounts.find(deputy).orElseThrow().scope();
        assertRefused(
                AccountReason.REQUEST_SELF,
                () -> requests.ask(acting, with("pl-chen-2", new Person.Contact("C. Li", number))));
        NewAccountRequest wanted = wanted();
        long id = requests.ask(acting, wanted);
        assertOwn(person("pl-chen", Role.SECURITY_ADMINISTRATOR, "C. Li", number), id);
        release(id, wanted.login());
    }

    private void assertOwn(Scope scope, long id) {
        String login = "pl-never-" + NUMBER.incrementAndGet();
        assertRefused(
                AccountReason.REQUEST_OWN,
                () -> desk.release(scope, id, login, PASSWORD.toCharArray()));
        assertTrue(accounts.find(login).isEmpty());
    }

    /** The list is by logins, and others have the same letters and digits somewhere. */
    @Test
    void whoMayHaveAnAccountAlreadyIsNamed() {
        String number = phone();
        String end = number.substring(7);
        for (int i = 0; i < 6; i++) {
            person("pl-a" + end + i, Role.LEADER, "Zhao Min " + i, phone());
        }
        String written = "+86 " + number.substring(0, 3) + " " + number.substring(3, 7) + "-" + end;
        person("pl-by-number", Role.LEADER, "Z. Min", written);
        person("pl-by-name", Role.LEADER, "Zhao Min", phone());
        long id = requests.ask(district, with("pl-alike", new Person.Contact("Zhao Min", number)));
        AccountRequest request = desk.find(security, id).orElseThrow();
        assertEquals(
                List.of("pl-by-number", "pl-by-name"),
                desk.alike(security, request).stream().map(Person::login).toList());
        requests.withdraw(district, id);
    }

    @Test
    void whoMayNotAskAnyMoreGetsNothingReleased() {
        Scope asker = person("pl-leaves", Role.DISTRICT_OFFICE, "Leaves", phone());
        NewAccountRequest one = wanted();
        NewAccountRequest other = wanted();
        long id = requests.ask(asker, one);
        long otherId = requests.ask(asker, other);
        List<GrantSpec> seen = accounts.reaches(security, asker.login());
        accounts.grant(
                security,
                asker.login(),
                seen,
                List.of(new GrantSpec(Role.LEADER, eastId(), Set.of(), null, null)));
        assertRefused(AccountReason.REQUEST_OUTGROWN, () -> release(id, one.login()));
        accounts.grant(security, asker.login(), accounts.reaches(security, asker.login()), seen);
        accounts.setDisabled(security, asker.login(), true);
        assertRefused(AccountReason.REQUEST_OUTGROWN, () -> release(id, one.login()));
        desk.refuse(security, id, "left");
        accounts.setDisabled(security, asker.login(), false);
        release(otherId, other.login());
    }

    @Test
    void whatFindsNoAnswerLapses() {
        NewAccountRequest old = wanted();
        NewAccountRequest young = wanted();
        long oldId = requests.ask(district, old);
        long youngId = requests.ask(district, young);
        Duration days = Duration.ofDays(requests.daysToWait());
        askedAt(oldId, days);
        askedAt(youngId, days.minusHours(1));
        chores.runNow(Stage.PORTAL, "account.lapse");
        Waiting.until(() -> of(district, oldId).state() == AccountRequestState.LAPSED);
        assertEquals("LAPSED by portal as null", told(of(district, oldId)));
        assertTrue(of(district, youngId).isWaiting());
        assertRefused(AccountReason.REQUEST_SETTLED, () -> release(oldId, old.login()));
        assertEquals(
                "portal accountRequest.lapse asked by pl-district", trail(old.login()).getLast());
        requests.withdraw(district, youngId);
    }

    private void askedAt(long id, Duration ago) {
        byHand.update(
                "update account_request set asked_at = ? where id = ?", stage.now().minus(ago), id);
    }

    @Test
    void newsTellWhatWaitsAndWhatWasAnswered() {
        Scope asker = person("pl-news", Role.DISTRICT_OFFICE, "News", phone());
        assertTrue(requests.news(asker).isNothing());
        long refused = requests.ask(asker, wanted());
        long withdrawn = requests.ask(asker, wanted());
        long waits = requests.ask(asker, wanted());
        desk.refuse(security, refused, "no");
        requests.withdraw(asker, withdrawn);
        assertEquals(new AccountRequests.News(1, 1), requests.news(asker));
        byHand.update(
                "update account_request set answered_at = ? where id = ?",
                stage.now().minus(Duration.ofDays(8)),
                refused);
        assertEquals(new AccountRequests.News(1, 0), requests.news(asker));
        requests.withdraw(asker, waits);
    }

    @Test
    void thoseThatWaitComeFirst() {
        long waits = requests.ask(district, wanted());
        long refused = requests.ask(district, wanted());
        desk.refuse(security, refused, "no");
        List<AccountRequest> all = desk.page(security, null, 0, desk.count(security, null));
        List<Boolean> waiting = all.stream().map(AccountRequest::isWaiting).toList();
        assertTrue(waiting.lastIndexOf(true) < waiting.indexOf(false), waiting.toString());
        assertEquals(
                desk.count(security, AccountRequestState.WAITING),
                (int) waiting.stream().filter(one -> one).count());
        requests.withdraw(district, waits);
    }

    @Test
    void soManyWaitAtMost() {
        Scope asker = person("pl-many", Role.DISTRICT_OFFICE, "Many", phone());
        List<Long> ids = new ArrayList<>();
        while (ids.size() < MOST_WAITING) {
            ids.add(requests.ask(asker, wanted()));
        }
        assertRefused(AccountReason.REQUEST_MANY, () -> requests.ask(asker, wanted()));
        ids.forEach(id -> requests.withdraw(asker, id));
        requests.withdraw(asker, requests.ask(asker, wanted()));
    }

    @Test
    void ofTwoWhoReleaseAtOnceOneDoes() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            NewAccountRequest wanted = wanted();
            long id = requests.ask(district, wanted);
            List<String> logins = List.of(wanted.login() + "-x", wanted.login() + "-y");
            List<Callable<String>> acts =
                    logins.stream()
                            .<Callable<String>>map(login -> () -> release(id, login).login())
                            .toList();
            List<String> won = atOnce(acts);
            assertEquals(1, won.size(), won.toString());
            assertEquals(
                    won, logins.stream().filter(one -> accounts.find(one).isPresent()).toList());
            assertEquals(won.getFirst(), of(district, id).answer().login());
        }
    }

    @Test
    void whatIsWithdrawnWhileItIsReleasedIsOneOfTheTwo() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            NewAccountRequest wanted = wanted();
            long id = requests.ask(district, wanted);
            List<String> won =
                    atOnce(
                            List.of(
                                    () -> {
                                        release(id, wanted.login());
                                        return AccountRequestState.RELEASED.name();
                                    },
                                    () -> {
                                        requests.withdraw(district, id);
                                        return AccountRequestState.WITHDRAWN.name();
                                    }));
            assertEquals(List.of(of(district, id).state().name()), won);
            assertEquals(
                    won.contains(AccountRequestState.RELEASED.name()),
                    accounts.find(wanted.login()).isPresent());
        }
    }

    /** The one that is too late waits on, and is released under another login. */
    @Test
    void ofTwoReleasedUnderOneLoginAtOnceOneIs() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String login = "pl-same-" + NUMBER.incrementAndGet();
            List<Long> ids =
                    List.of(requests.ask(district, wanted()), requests.ask(district, wanted()));
            List<Callable<String>> acts =
                    ids.stream()
                            .<Callable<String>>map(id -> () -> release(id, login).login())
                            .toList();
            assertEquals(List.of(login), atOnce(acts, AccountReason.LOGIN_TAKEN));
            List<Long> left = ids.stream().filter(id -> of(district, id).isWaiting()).toList();
            assertEquals(1, left.size());
            release(left.getFirst(), login + "-b");
        }
    }

    private List<String> atOnce(List<Callable<String>> acts) throws Exception {
        return atOnce(acts, AccountReason.REQUEST_SETTLED);
    }

    /** What those say who were not too late, which is told by the reason. */
    private List<String> atOnce(List<Callable<String>> acts, AccountReason tooLate)
            throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(acts.size());
        List<Future<String>> running = new ArrayList<>();
        for (Callable<String> act : acts) {
            running.add(racers.submit(() -> tried(barrier, act)));
        }
        List<String> won = new ArrayList<>();
        for (Future<String> one : running) {
            String said = one.get();
            if (!said.equals(tooLate.name())) {
                won.add(said);
            }
        }
        return won;
    }

    private static String tried(CyclicBarrier barrier, Callable<String> act) throws Exception {
        barrier.await();
        try {
            return act.call();
        } catch (Refusal refused) {
            return refused.reason().name();
        }
    }

    private Person release(long id, String login) {
        return desk.release(security, id, login, PASSWORD.toCharArray());
    }

    private AccountRequest of(Scope scope, long id) {
        return requests.own(scope, 0, 1000).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static String told(AccountRequest request) {
        AccountRequest.Answer answer = request.answer();
        return request.state() + " by " + answer.by() + " as " + answer.login();
    }

    private List<String> trail(String login) {
        return sql.list(
                "select actor, action, detail from audit where object = ? order by id",
                List.of("account " + login),
                row -> row.text("actor") + " " + row.text("action") + " " + row.text("detail"));
    }

    private NewAccountRequest wanted() {
        int number = NUMBER.incrementAndGet();
        return with("pl-wanted-" + number, new Person.Contact("Wanted " + number, phone()));
    }

    private NewAccountRequest with(String login, Person.Contact contact) {
        return new NewAccountRequest(
                login,
                contact,
                new GrantSpec(Role.GRID_OFFICER, eastId(), Set.of(), null, null),
                "to try",
                true);
    }

    private long eastId() {
        return districts.find(EAST).orElseThrow().id();
    }

    /** A number nobody else has. */
    private static String phone() {
        return "1360000%04d".formatted(NUMBER.incrementAndGet());
    }

    private Scope person(String login, Role role, String name, String phone) {
        Long districtId = role.isAdministrator() ? null : Long.valueOf(eastId());
        return accounts.create(
                        security,
                        new NewPerson(
                                login,
                                name,
                                phone,
                                PASSWORD.toCharArray(),
                                false,
                                List.of(new GrantSpec(role, districtId, Set.of(), null, null)),
                                true))
                .scope();
    }
}
