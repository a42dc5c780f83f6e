package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.Person;
import org.andian.portal.account.Tokens;
import org.andian.portal.agenda.Agenda;
import org.andian.portal.agenda.AgendaCount;
import org.andian.portal.agenda.AgendaItem;
import org.andian.portal.agenda.AgendaKind;
import org.andian.portal.agenda.AgendaReason;
import org.andian.portal.agenda.AgendaSpan;
import org.andian.portal.agenda.AgendaState;
import org.andian.portal.agenda.feed.FeedRow;
import org.andian.portal.agenda.feed.Feeds;
import org.andian.portal.hazard.GradeWish;
import org.andian.portal.hazard.HazardDesk;
import org.andian.portal.hazard.HazardDetails;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.hazard.NewHazard;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What falls due is asked of the rooms within the caller's reach; a calendar's address reads it.
 */
@ArquillianTest
class AgendaIT {

    private static final String COUNTY = "540330";
    private static final Scope SECURITY =
            new Scope("tests", List.of(Grant.everywhere(Role.SECURITY_ADMINISTRATOR)));

    @Inject private Stage stage;

    @Inject private Agenda agenda;

    @Inject private Feeds feeds;

    @Inject private Accounts accounts;

    @Inject private Tokens tokens;

    @Inject private HazardDesk desk;

    @Inject private ByHand byHand;

    private Scope district;
    private Scope manager;
    private Scope elsewhere;
    private Scope leader;
    private LocalDate today;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        stage.premises("T8-A", COUNTY, "MALL");
        district = stage.person("t8-district", Role.DISTRICT_OFFICE, COUNTY, Set.of(), null);
        manager = stage.person("t8-manager", Role.SAFETY_MANAGER, null, Set.of(), "T8-A");
        elsewhere = stage.person("t8-else", Role.DISTRICT_OFFICE, "130703", Set.of(), null);
        leader = stage.person("t8-leader", Role.LEADER, "540300", Set.of(), null);
        today = stage.today();
    }

    @Test
    void aHazardStandsOnItsLastDayForThoseWhoSeeItAndIsTheTurnOfWhoMendsIt() {
        LocalDate due = today.plusDays(40);
        String hazard = Long.toString(hazard("ORDERED", due));
        AgendaSpan day = new AgendaSpan(due, due);
        assertTrue(keys(district, day, AgendaKind.HAZARD).contains(hazard));
        assertTrue(keys(manager, day, AgendaKind.HAZARD).contains(hazard));
        assertEquals(List.of(), keys(elsewhere, day, AgendaKind.HAZARD));
        assertTrue(turn(manager).contains(hazard));
        assertTrue(turn(new Scope("t8-manager", manager.grants(), Rights.READ)).contains(hazard));
        assertTrue(own(manager, day).contains(hazard));
        assertTrue(turn(district).stream().noneMatch(hazard::equals), "not late yet");
        assertTrue(own(district, day).stream().noneMatch(hazard::equals), "nor its turn");
        byHand.update("update hazard set state = 'CLOSED' where id = ?", Long.valueOf(hazard));
        assertEquals(
                AgendaState.DONE,
                agenda.items(district, day, Set.of(AgendaKind.HAZARD)).items().stream()
                        .filter(item -> item.key().equals(hazard))
                        .findFirst()
                        .orElseThrow()
                        .state());
    }

    /** Whatever a room counts by its question is what it lists. */
    @Test
    void countsAreTheItemsTheyOpen() {
        hazard("ORDERED", today.plusDays(3));
        hazard("CLOSED", today.plusDays(3));
        hazard("PROVED", today.minusDays(3));
        AgendaSpan span = new AgendaSpan(today.minusDays(10), today.plusDays(10));
        for (Scope scope : List.of(district, manager, leader, elsewhere)) {
            Map<String, Long> listed =
                    agenda.items(scope, span, Set.of()).items().stream()
                            .collect(
                                    Collectors.groupingBy(
                                            item ->
                                                    item.kind()
                                                            + " "
                                                            + item.day()
                                                            + " "
                                                            + (item.state() == AgendaState.TODO),
                                            Collectors.counting()));
            for (AgendaCount count : agenda.counts(scope, span, Set.of())) {
                String place = count.kind() + " " + count.day() + " ";
                assertEquals(listed.getOrDefault(place + true, 0L), count.open(), place);
                assertEquals(listed.getOrDefault(place + false, 0L), count.rest(), place);
            }
        }
    }

    @Test
    void theDaysOfACampaignAreKnownInItsCity() {
        AgendaSpan month = new AgendaSpan(LocalDate.of(2018, 9, 1), LocalDate.of(2018, 9, 30));
        assertTrue(
                agenda.items(district, month, Set.of(AgendaKind.PHASE)).items().stream()
                        .anyMatch(item -> item.key().equals("CHANGDU-2018")));
        assertEquals(List.of(), keys(elsewhere, month, AgendaKind.PHASE));
    }

    @Test
    void theConsumersDayIsSomethingToDoForThoseWhoPublicise() {
        LocalDate next = LocalDate.of(today.getYear() + 1, 3, 15);
        AgendaSpan day = new AgendaSpan(next, next);
        assertEquals(AgendaState.TODO, consumers(district, day));
        assertEquals(AgendaState.NOTE, consumers(leader, day));
    }

    @Test
    void anAddressReadsAndDoesNothingElseUntilItIsRevoked() {
        String secret = feeds.make(district, "phone");
        Person reader = feeds.find(secret).orElseThrow();
        assertEquals("t8-district READ", reader.login() + " " + reader.rights());
        assertEquals(Rights.READ, reader.scope().rights());
        assertTrue(feeds.find(secret + "x").isEmpty());
        assertTrue(tokens.find(secret).isEmpty(), "no API token");
        FeedRow row = newest(district);
        assertEquals("phone", row.name());
        assertRefused(AgendaReason.FEED_UNKNOWN, () -> feeds.revoke(elsewhere, row.id()));
        assertNotAllowed(() -> feeds.make(reader.scope(), "more"));
        feeds.revoke(district, row.id());
        assertTrue(feeds.find(secret).isEmpty());
        assertRefused(AgendaReason.FEED_NAME, () -> feeds.make(district, " "));
    }

    @Test
    void fiveAddressesAreEnough() {
        Scope many = stage.person("t8-many", Role.DISTRICT_OFFICE, COUNTY, Set.of(), null);
        feeds.own(many).forEach(row -> feeds.revoke(many, row.id()));
        for (int made = 0; made < Feeds.MOST; made++) {
            feeds.make(many, "phone " + made);
        }
        assertRefused(AgendaReason.FEED_MANY, () -> feeds.make(many, "one more"));
        feeds.revoke(many, newest(many).id());
        feeds.make(many, "again");
    }

    @Test
    void addressesEndWithTheTokensOfTheirAccountForGood() {
        Scope leaving = stage.person("t8-leaving", Role.DISTRICT_OFFICE, COUNTY, Set.of(), null);
        String ended = feeds.make(leaving, "ended");
        tokens.revokeOwn(leaving);
        assertTrue(feeds.find(ended).isEmpty());
        String disabled = feeds.make(leaving, "disabled");
        accounts.setDisabled(SECURITY, "t8-leaving", true);
        assertTrue(feeds.find(disabled).isEmpty());
        accounts.setDisabled(SECURITY, "t8-leaving", false);
        assertTrue(feeds.find(disabled).isEmpty());
    }

    @Test
    void whoSeesNoBusinessHasNoCalendar() {
        assertNotAllowed(() -> feeds.make(SECURITY, "phone"));
    }

    private FeedRow newest(Scope scope) {
        return feeds.own(scope).getFirst();
    }

    private AgendaState consumers(Scope scope, AgendaSpan day) {
        return agenda.items(scope, day, Set.of(AgendaKind.PUBLICITY)).items().stream()
                .filter(item -> item.key().isEmpty())
                .findFirst()
                .orElseThrow()
                .state();
    }

    private List<String> keys(Scope scope, AgendaSpan span, AgendaKind kind) {
        return agenda.items(scope, span, Set.of(kind)).items().stream()
                .map(AgendaItem::key)
                .toList();
    }

    private List<String> turn(Scope scope) {
        return agenda.turn(scope).items().stream().map(AgendaItem::key).toList();
    }

    private List<String> own(Scope scope, AgendaSpan span) {
        return agenda.own(scope, span).items().stream().map(AgendaItem::key).toList();
    }

    private long hazard(String state, LocalDate due) {
        long id =
                desk.register(
                        district,
                        NewHazard.byPeople(
                                "T8-A",
                                new HazardDetails(
                                        "AGEING",
                                        "old line",
                                        null,
                                        "hall",
                                        null,
                                        null,
                                        null,
                                        HazardSource.INSPECTION,
                                        today,
                                        "Zhang"),
                                GradeWish.NONE));
        byHand.update("update hazard set state = ?, due_on = ? where id = ?", state, due, id);
        return id;
    }
}
