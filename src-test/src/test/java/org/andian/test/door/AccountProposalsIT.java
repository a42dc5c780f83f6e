package org.andian.test.door;

import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.NewPerson;
import org.andian.portal.account.NewPerson.GrantSpec;
import org.andian.portal.account.Person;
import org.andian.portal.account.proposal.AccountProposal;
import org.andian.portal.account.proposal.AccountProposals;
import org.andian.portal.account.proposal.NewProposal;
import org.andian.portal.account.proposal.ProposalDesk;
import org.andian.portal.account.proposal.ProposalState;
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
class AccountProposalsIT {

    private static final String EAST = "140802";
    private static final String PASSWORD = "Correct-Horse-7";
    private static final int ROUNDS = 3;
    private static final int MOST_WAITING = 50;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject private Stage stage;

    @Inject private AccountProposals proposals;

    @Inject private ProposalDesk desk;

    @Inject private Accounts accounts;

    @Inject private Districts districts;

    @Inject private Chores chores;

    @Inject private Sql sql;

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
        NewProposal wanted = wanted();
        long id = proposals.ask(district, wanted);
        assertTrue(accounts.find(wanted.login()).isEmpty());
        int before = desk.waiting(security);
        Person made = desk.release(security, id, wanted.login(), PASSWORD.toCharArray());
        assertEquals(before - 1, desk.waiting(security));
        assertEquals(wanted.login(), made.login());
        assertEquals(wanted.contact(), new Person.Contact(made.name(), made.phone()));
        assertTrue(made.state().mustChange());
        assertEquals(List.of(wanted.reach()), accounts.reaches(security, made.login()));
        assertEquals(
                "RELEASED by pl-security as " + wanted.login(), told(of(district, id)));
        assertRefused(AccountReason.PROPOSAL_SETTLED, () -> release(id, wanted.login()));
        assertRefused(AccountReason.PROPOSAL_SETTLED, () -> desk.refuse(security, id, "late"));
        assertRefused(AccountReason.PROPOSAL_SETTLED, () -> proposals.withdraw(district, id));
        assertEquals(
                List.of(
                        "pl-district proposal.ask GRID_OFFICER district="
                                + wanted.reach().districtId()
                                + ": to try",
                        "pl-security account.create GRID_OFFICER district="
                                + wanted.reach().districtId(),
                        "pl-security proposal.release asked by pl-district"),
                trail(wanted.login()));
    }

    @Test
    void whatIsRefusedIsToldWithItsReason() {
        NewProposal wanted = wanted();
        long id = proposals.ask(district, wanted);
        assertRefused(AccountReason.PROPOSAL_ANSWER, () -> desk.refuse(security, id, " "));
        desk.refuse(security, id, "nobody works there");
        AccountProposal refused = of(district, id);
        assertEquals("REFUSED by pl-security as null", told(refused));
        assertEquals("nobody works there", refused.answer().words());
        assertRefused(AccountReason.PROPOSAL_SETTLED, () -> release(id, wanted.login()));
        assertTrue(accounts.find(wanted.login()).isEmpty());
        proposals.withdraw(district, proposals.ask(district, wanted)); // and asked for again
    }

    @Test
    void whatIsWithdrawnIsNotReleased() {
        NewProposal wanted = wanted();
        long id = proposals.ask(district, wanted);
        proposals.withdraw(district, id);
        assertRefused(AccountReason.PROPOSAL_SETTLED, () -> release(id, wanted.login()));
        assertEquals("WITHDRAWN by pl-district as null", told(of(district, id)));
    }

    @Test
    void aLoginIsAskedForOnce() {
        NewProposal wanted = wanted();
        long id = proposals.ask(district, wanted);
        NewProposal same = with(wanted.login().toUpperCase(Locale.ROOT), new Person.Contact("A", phone()));
        assertRefused(AccountReason.PROPOSAL_WAITS, () -> proposals.ask(district, same));
        assertRefused(
                AccountReason.LOGIN_TAKEN,
                () ->
                        proposals.ask(
                                district,
                                with("pl-security", new Person.Contact("A", phone()))));
        proposals.withdraw(district, id);
    }

    /** It still waits and is released under another login, which who asked sees. */
    @Test
    void aLoginThatIsTakenMeanwhileIsReplaced() {
        NewProposal wanted = wanted();
        long id = proposals.ask(district, wanted);
        stage.person(wanted.login(), Role.LEADER, EAST, Set.of(), null);
        assertRefused(AccountReason.LOGIN_TAKEN, () -> release(id, wanted.login()));
        assertTrue(of(district, id).isWaiting());
        release(id, wanted.login() + "-b");
        assertEquals(
                "RELEASED by pl-security as " + wanted.login() + "-b", told(of(district, id)));
        assertEquals(
                List.of(
                        "pl-security proposal.release asked by pl-district, wanted "
                                + wanted.login()),
                trail(wanted.login() + "-b").stream()
                        .filter(one -> one.contains("proposal."))
                        .toList());
    }

    @Test
    void aFirstPasswordThatIsWeakReleasesNothing() {
        NewProposal wanted = wanted();
        long id = proposals.ask(district, wanted);
        assertRefused(
                AccountReason.PASSWORD_LENGTH,
                () -> desk.release(security, id, wanted.login(), "short".toCharArray()));
        assertTrue(of(district, id).isWaiting());
        assertTrue(accounts.find(wanted.login()).isEmpty());
        proposals.withdraw(district, id);
    }

    @Test
    void aPersonIsNamedWithANumber() {
        assertRefused(
                AccountReason.PROPOSAL_PHONE,
                () -> with("pl-nobody", new Person.Contact("A", null)));
        assertRefused(
                AccountReason.PROPOSAL_PHONE,
                () -> with("pl-nobody", new Person.Contact("A", "12")));
        assertRefused(
                AccountReason.NAME, () -> with("pl-nobody", new Person.Contact(" ", phone())));
    }

    @Test
    void nobodyAsksForASecondAccountOfHisOwn() {
        Scope asker = person("pl-self", Role.DISTRICT_OFFICE, "Li Na", phone());
        String own = accounts.find(asker.login()).orElseThrow().phone();
        assertRefused(
                AccountReason.PROPOSAL_SELF,
                () -> proposals.ask(asker, with("pl-self-2", new Person.Contact("L. Na", own))));
        long id = proposals.ask(asker, with("pl-self-2", new Person.Contact("Li Na", phone())));
        proposals.withdraw(asker, id);
    }

    /** By his login, and by his number under another one. */
    @Test
    void nobodyReleasesWhatHeAskedForHimself() {
        String number = phone();
        Scope asker = person("pl-both", Role.DISTRICT_OFFICE, "Wang Wei", number);
        NewProposal wanted = wanted();
        long id = proposals.ask(asker, wanted);
        Scope both =
                new Scope(
                        asker.login(),
                        List.of(Grant.everywhere(Role.SECURITY_ADMINISTRATOR)));
        assertOwn(both, id);
        assertOwn(person("pl-other", Role.SECURITY_ADMINISTRATOR, "W. Wei", number), id);
        String wantedNumber = wanted.contact().phone();
        assertOwn(person("pl-third", Role.SECURITY_ADMINISTRATOR, "Third", wantedNumber), id);
        release(id, wanted.login());
    }

    private void assertOwn(Scope scope, long id) {
        String login = "pl-never-" + NUMBER.incrementAndGet();
        assertRefused(
                AccountReason.PROPOSAL_OWN,
                () -> desk.release(scope, id, login, PASSWORD.toCharArray()));
        assertTrue(accounts.find(login).isEmpty());
    }

    @Test
    void whoMayNotAskAnyMoreGetsNothingReleased() {
        Scope asker = person("pl-leaves", Role.DISTRICT_OFFICE, "Leaves", phone());
        NewProposal one = wanted();
        NewProposal other = wanted();
        long id = proposals.ask(asker, one);
        long otherId = proposals.ask(asker, other);
        List<GrantSpec> seen = accounts.reaches(security, asker.login());
        accounts.grant(
                security,
                asker.login(),
                seen,
                List.of(new GrantSpec(Role.LEADER, eastId(), Set.of(), null, null)));
        assertRefused(AccountReason.PROPOSAL_OUTGROWN, () -> release(id, one.login()));
        accounts.grant(security, asker.login(), accounts.reaches(security, asker.login()), seen);
        accounts.setDisabled(security, asker.login(), true);
        assertRefused(AccountReason.PROPOSAL_OUTGROWN, () -> release(id, one.login()));
        desk.refuse(security, id, "left");
        accounts.setDisabled(security, asker.login(), false);
        release(otherId, other.login());
    }

    @Test
    void whatFindsNoAnswerLapses() {
        NewProposal old = wanted();
        NewProposal young = wanted();
        long oldId = proposals.ask(district, old);
        long youngId = proposals.ask(district, young);
        Duration days = Duration.ofDays(proposals.daysToWait());
        askedAt(oldId, days);
        askedAt(youngId, days.minusHours(1));
        chores.runNow(Stage.PORTAL, "account.lapse");
        Waiting.until(() -> of(district, oldId).state() == ProposalState.LAPSED);
        assertEquals("LAPSED by portal as null", told(of(district, oldId)));
        assertTrue(of(district, youngId).isWaiting());
        assertRefused(AccountReason.PROPOSAL_SETTLED, () -> release(oldId, old.login()));
        assertEquals(
                "portal proposal.lapse asked by pl-district", trail(old.login()).getLast());
        proposals.withdraw(district, youngId);
    }

    private void askedAt(long id, Duration ago) {
        sql.update(
                "update account_proposal set asked_at = ? where id = ?",
                stage.now().minus(ago),
                id);
    }

    @Test
    void newsTellWhatWaitsAndWhatWasAnswered() {
        Scope asker = person("pl-news", Role.DISTRICT_OFFICE, "News", phone());
        assertTrue(proposals.news(asker).isNothing());
        long refused = proposals.ask(asker, wanted());
        long withdrawn = proposals.ask(asker, wanted());
        long waits = proposals.ask(asker, wanted());
        desk.refuse(security, refused, "no");
        proposals.withdraw(asker, withdrawn);
        assertEquals(new AccountProposals.News(1, 1), proposals.news(asker));
        sql.update(
                "update account_proposal set answered_at = ? where id = ?",
                stage.now().minus(Duration.ofDays(8)),
                refused);
        assertEquals(new AccountProposals.News(1, 0), proposals.news(asker));
        proposals.withdraw(asker, waits);
    }

    @Test
    void thoseThatWaitComeFirst() {
        long waits = proposals.ask(district, wanted());
        long refused = proposals.ask(district, wanted());
        desk.refuse(security, refused, "no");
        List<AccountProposal> all = desk.page(security, null, 0, desk.count(security, null));
        List<Boolean> waiting = all.stream().map(AccountProposal::isWaiting).toList();
        assertTrue(waiting.lastIndexOf(true) < waiting.indexOf(false), waiting.toString());
        assertEquals(
                desk.count(security, ProposalState.WAITING),
                (int) waiting.stream().filter(one -> one).count());
        proposals.withdraw(district, waits);
    }

    @Test
    void soManyWaitAtMost() {
        Scope asker = person("pl-many", Role.DISTRICT_OFFICE, "Many", phone());
        List<Long> ids = new ArrayList<>();
        while (ids.size() < MOST_WAITING) {
            ids.add(proposals.ask(asker, wanted()));
        }
        assertRefused(AccountReason.PROPOSAL_MANY, () -> proposals.ask(asker, wanted()));
        ids.forEach(id -> proposals.withdraw(asker, id));
        proposals.withdraw(asker, proposals.ask(asker, wanted()));
    }

    @Test
    void ofTwoWhoReleaseAtOnceOneDoes() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            NewProposal wanted = wanted();
            long id = proposals.ask(district, wanted);
            List<String> logins = List.of(wanted.login() + "-x", wanted.login() + "-y");
            List<Callable<String>> acts =
                    logins.stream()
                            .<Callable<String>>map(login -> () -> release(id, login).login())
                            .toList();
            List<String> won = atOnce(acts);
            assertEquals(1, won.size(), won.toString());
            assertEquals(
                    won,
                    logins.stream().filter(one -> accounts.find(one).isPresent()).toList());
            assertEquals(won.getFirst(), of(district, id).answer().login());
        }
    }

    @Test
    void whatIsWithdrawnWhileItIsReleasedIsOneOfTheTwo() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            NewProposal wanted = wanted();
            long id = proposals.ask(district, wanted);
            List<String> won =
                    atOnce(
                            List.of(
                                    () -> {
                                        release(id, wanted.login());
                                        return ProposalState.RELEASED.name();
                                    },
                                    () -> {
                                        proposals.withdraw(district, id);
                                        return ProposalState.WITHDRAWN.name();
                                    }));
            assertEquals(List.of(of(district, id).state().name()), won);
            assertEquals(
                    won.contains(ProposalState.RELEASED.name()),
                    accounts.find(wanted.login()).isPresent());
        }
    }

    /** What those say who were not too late. */
    private List<String> atOnce(List<Callable<String>> acts) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(acts.size());
        List<Future<String>> running = new ArrayList<>();
        for (Callable<String> act : acts) {
            running.add(racers.submit(() -> tried(barrier, act)));
        }
        List<String> won = new ArrayList<>();
        for (Future<String> one : running) {
            String said = one.get();
            if (!said.equals(AccountReason.PROPOSAL_SETTLED.name())) {
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

    private AccountProposal of(Scope scope, long id) {
        return proposals.own(scope, 0, 1000).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static String told(AccountProposal proposal) {
        AccountProposal.Answer answer = proposal.answer();
        return proposal.state() + " by " + answer.by() + " as " + answer.login();
    }

    private List<String> trail(String login) {
        return sql.list(
                "select actor, action, detail from audit where object = ? order by id",
                List.of("account " + login),
                row -> row.text("actor") + " " + row.text("action") + " " + row.text("detail"));
    }

    private NewProposal wanted() {
        int number = NUMBER.incrementAndGet();
        return with("pl-wanted-" + number, new Person.Contact("Wanted " + number, phone()));
    }

    private NewProposal with(String login, Person.Contact contact) {
        return new NewProposal(
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
