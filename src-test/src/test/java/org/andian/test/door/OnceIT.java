package org.andian.test.door;

import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;

import org.andian.portal.chore.Chores;
import org.andian.portal.once.Once;
import org.andian.portal.once.OnceKey;
import org.andian.portal.once.OnceReason;
import org.andian.portal.once.OnceRequest;
import org.andian.portal.once.phone.PhoneConflict;
import org.andian.portal.once.phone.PhoneConflicts;
import org.andian.portal.once.phone.PhoneSecrets;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** However often a request comes, it is done once; what is refused leaves nothing behind. */
@ArquillianTest
class OnceIT {

    private static final int KEY_BYTES = 16;

    @Inject private Stage stage;

    @Inject private Once once;

    @Inject private PhoneSecrets secrets;

    @Inject private PhoneConflicts conflicts;

    @Inject private Chores chores;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    private final AtomicInteger done = new AtomicInteger();
    private Scope one;
    private Scope other;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void twoPeople() {
        one = stage.person("once-one", Role.GRID_OFFICER, "140802", Set.of(), null);
        other = stage.person("once-other", Role.GRID_OFFICER, "140802", Set.of(), null);
    }

    @Test
    void theSecondTimeItIsAnsweredAndNotDone() {
        OnceRequest request = OnceRequest.of(key(stage.now()), "act", "{}");
        assertEquals(Optional.empty(), once.find(one, request));
        assertEquals("answer 1", once.run(one, request, this::act));
        assertEquals("answer 1", once.run(one, request, this::act));
        assertEquals(Optional.of("answer 1"), once.find(one, request));
        assertEquals(1, done.get());
    }

    @Test
    void anotherBodyUnderTheKeyIsRefused() {
        OnceKey key = key(stage.now());
        once.run(one, OnceRequest.of(key, "act", "{}"), this::act);
        OnceRequest changed = OnceRequest.of(key, "act", "{\"more\": 1}");
        assertRefused(OnceReason.OTHER_BODY, () -> once.run(one, changed, this::act));
        assertRefused(OnceReason.OTHER_BODY, () -> once.find(one, changed));
        assertEquals(1, done.get());
    }

    @Test
    void eachAccountHasKeysOfItsOwn() {
        OnceRequest request = OnceRequest.of(key(stage.now()), "act", "{}");
        assertEquals("answer 1", once.run(one, request, this::act));
        assertEquals(Optional.empty(), once.find(other, request));
        assertEquals("answer 2", once.run(other, request, this::act));
    }

    @Test
    void whatIsRefusedOrFailsMayBeSentAgain() {
        OnceRequest request = OnceRequest.of(key(stage.now()), "act", "{}");
        assertRefused(
                OnceReason.CONFLICT,
                () ->
                        once.run(
                                one,
                                request,
                                () -> {
                                    throw new Refusal(OnceReason.CONFLICT, 1);
                                }));
        assertThrows(
                RuntimeException.class,
                () ->
                        once.run(
                                one,
                                request,
                                () -> {
                                    secrets.get(one);
                                    throw new IllegalStateException("killed half-way");
                                }));
        assertEquals(Optional.empty(), once.find(one, request));
        assertEquals("answer 1", once.run(one, request, this::act));
    }

    @Test
    void ofTwoAtOnceTheSecondWaitsForTheFirst() throws Exception {
        OnceRequest request = OnceRequest.of(key(stage.now()), "act", "{}");
        Callable<String> sending = () -> once.run(one, request, this::slowly);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<String> answers = new ArrayList<>();
        try {
            for (Future<String> answer :
                    threads.invokeAll(List.of(sending, sending, sending, sending))) {
                answers.add(answer.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(List.of("answer 1", "answer 1", "answer 1", "answer 1"), answers);
        assertEquals(1, done.get());
    }

    @Test
    void aKeyThatMayHaveBeenForgottenIsRefused() {
        Instant longAgo = stage.now().minus(Duration.ofDays(400));
        OnceRequest old = OnceRequest.of(key(longAgo), "act", "{}");
        assertRefused(OnceReason.TOO_OLD, () -> once.run(one, old, this::act));
        OnceRequest young = OnceRequest.of(key(stage.now()), "young", "{}");
        OnceRequest aged = OnceRequest.of(key(stage.now()), "aged", "{}");
        once.run(one, young, this::act);
        once.run(one, aged, this::act);
        byHand.update(
                "update once_request set kept_from = ? where login = ? and once_key = ?",
                longAgo,
                one.login(),
                aged.key().text());
        chores.runNow(Stage.PORTAL, "once.forget");
        Waiting.until(() -> once.find(one, aged).isEmpty());
        assertEquals(Optional.of("answer 1"), once.find(one, young));
    }

    @Test
    void aKeyOfAPhoneWhoseClockIsCenturiesAheadIsTakenAndGivenUp() {
        OnceRequest ahead = OnceRequest.of(key(stage.now().plus(Duration.ofDays(80_000))), "a", "");
        assertEquals("answer 1", once.run(one, ahead, this::act));
        assertEquals("answer 1", once.run(one, ahead, this::act));
        assertEquals(
                1,
                sql.count(
                        "select count(*) as n from once_request where login = ? and once_key = ?"
                                + " and kept_from < ?",
                        List.of(
                                one.login(),
                                ahead.key().text(),
                                stage.now().plus(Duration.ofDays(3661)))));
    }

    @Test
    void anAccountsSecretIsItsOwnAndStays() {
        String secret = secrets.get(one);
        assertEquals(43, secret.length());
        assertEquals(secret, secrets.get(one));
        assertNotEquals(secret, secrets.get(other));
    }

    @Test
    void bothSidesOfAConflictAreKeptAndSeenByTheirWriterAlone() {
        PhoneConflict conflict =
                new PhoneConflict("hazard", "5", "{\"a\": 1}", "{\"a\": 2}", "THEIRS", null);
        conflicts.decide(one, conflict);
        PhoneConflict kept = conflicts.list(one).getFirst();
        assertEquals(
                conflict,
                new PhoneConflict(
                        kept.recordKind(),
                        kept.recordKey(),
                        kept.mine(),
                        kept.theirs(),
                        kept.chosen(),
                        null));
        assertEquals(List.of(), conflicts.list(other));
        assertRefused(
                OnceReason.CONFLICT,
                () ->
                        conflicts.decide(
                                one, new PhoneConflict("hazard", "5", "{}", "{}", "BOTH", null)));
        assertRefused(
                OnceReason.CONFLICT,
                () ->
                        conflicts.decide(
                                one, new PhoneConflict("hazard", "5", " ", "{}", "MINE", null)));
        assertEquals(
                1,
                sql.count(
                        "select count(*) as n from audit where actor = ? and action = ?",
                        List.of("once-one", "phone.decide")));
    }

    @Test
    void ofOneAccountsConflictsTheLatestAreKept() {
        Scope flooding = stage.person("once-flood", Role.GRID_OFFICER, "140802", Set.of(), null);
        for (int n = 1; n <= 203; n++) {
            byHand.update(
                    "insert into phone_conflict (login, record_kind, record_key, mine, theirs,"
                            + " chosen, decided_at) values (?, 'hazard', ?, '{}', '{}', 'MINE', ?)",
                    flooding.login(),
                    Integer.toString(n),
                    stage.now());
        }
        chores.runNow(Stage.PORTAL, "once.forget");
        Waiting.until(() -> conflicts.count(flooding) == 200);
        assertEquals("203", conflicts.list(flooding).getFirst().recordKey());
        assertEquals(
                0,
                sql.count(
                        "select count(*) as n from phone_conflict where login = ? and record_key in"
                                + " ('1', '2', '3')",
                        List.of(flooding.login())));
    }

    private String act() {
        return "answer " + done.incrementAndGet();
    }

    private String slowly() {
        sql.count("select sleep(0.5) as n", List.of());
        return act();
    }

    private static OnceKey key(Instant at) {
        byte[] bits = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bits);
        return new OnceKey(
                at.toEpochMilli()
                        + "-"
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }
}
