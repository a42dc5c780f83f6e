package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmMark;
import org.andian.portal.alarm.AlarmQuery;
import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.alarm.event.EventMark;
import org.andian.portal.alarm.event.EventQuery;
import org.andian.portal.alarm.event.EventRow;
import org.andian.portal.alarm.event.Events;
import org.andian.portal.hazard.HazardQuery;
import org.andian.portal.hazard.HazardQuery.Sort;
import org.andian.portal.hazard.HazardQuery.Standing;
import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.period.Period;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Thousands of rows: a page that is looked for among the newest of them is the one that stands
 * there when all of them are sorted.
 */
@ArquillianTest
class LongListIT {

    private static final String COUNTY = "540328";
    private static final int MANY = 5_000;
    private static final int FEW = 50;
    private static final int PAGE = 20;
    private static final int PAGES = 3;

    /** From 0 to 9,999. */
    private static final String NUMBERS =
            """
            (select a.n + 10 * b.n + 100 * c.n + 1000 * d.n as n
            from %1$s a cross join %1$s b cross join %1$s c cross join %1$s d)\
            """
                    .formatted(
                            "(select 0 as n union all select 1 union all select 2 union all select"
                                    + " 3 union all select 4 union all select 5 union all select 6"
                                    + " union all select 7 union all select 8 union all select 9)");

    /** Two at a time; one in 300 nobody has acknowledged. */
    private static final String ALARMS =
            """
            insert into alarm (device_id, circuit, metric, kind, level, source, premises_id, raised_at, received_at,
              last_at, cleared_at, acknowledged_at, acknowledged_by, open_slot, changed_at)
            select q.id, 1, 'residualCurrent', 'RESIDUAL_CURRENT',
              case when mod(q.n, 3) = 0 then 'ALARM' else 'WARNING' end, 'rule', q.premises_id, q.at, q.at, q.at, q.at,
              case when mod(q.n, 300) > 0 then q.at end, case when mod(q.n, 300) > 0 then 'tests' end, null, q.at
            from (select v.id, v.premises_id, x.n, ? - (x.n div 2) * 1000 as at
              from device v join %s x on x.n < ? where v.id = ?) q\
            """
                    .formatted(NUMBERS);

    /** A hundred a day. */
    private static final String HAZARDS =
            """
            insert into hazard (premises_id, kind, grade, state, what, source, found_on, finder, device_id, closed_at,
              registered_at, registered_by, changed_at)
            select v.premises_id, 'LEAKAGE', 'GENERAL', case when mod(x.n, 10) > 0 then 'CLOSED' else 'FOUND' end,
              concat('long ', x.n), 'OTHER', date_sub(?, interval (x.n div 100) day), 'tests', v.id,
              case when mod(x.n, 10) > 0 then unix_timestamp() * 1000 end, 0, 'tests', 0
            from device v join %s x on x.n < ? where v.id = ?\
            """
                    .formatted(NUMBERS);

    @Inject private Stage stage;

    @Inject private Alarms alarms;

    @Inject private Events events;

    @Inject private Hazards hazards;

    @Inject private ByHand byHand;

    private long newest;
    private long oldest;
    private Scope office;
    private Scope manager;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    /** At one premises are many, and at another a few that are older than all of them. */
    @BeforeEach
    void many() {
        stage.premises("LONG-NEW", COUNTY, "MALL");
        stage.premises("LONG-OLD", COUNTY, "MALL");
        newest = stage.device("LONG-NEW-1", "LONG-NEW", 1);
        oldest = stage.device("LONG-OLD-1", "LONG-OLD", 1);
        office = stage.person("long-office", Role.DISTRICT_OFFICE, COUNTY, Set.of(), null);
        manager = stage.person("long-manager", Role.SAFETY_MANAGER, null, Set.of(), "LONG-OLD");
        Instant hourAgo = stage.now().minus(Duration.ofHours(1));
        byHand.update(ALARMS, hourAgo, MANY, newest);
        byHand.update(ALARMS, hourAgo.minus(Duration.ofHours(2)), FEW, oldest);
        byHand.update(HAZARDS, stage.today(), MANY, newest);
        byHand.update(HAZARDS, stage.today().minusDays(60), FEW, oldest);
    }

    /** What the portal proposed of them meanwhile goes with them. */
    @AfterEach
    void none() {
        for (long device : List.of(newest, oldest)) {
            byHand.update("delete from alarm where device_id = ?", device);
            byHand.update(
                    "delete from hazard_proposal_alarm where proposal_id in (select id from"
                            + " hazard_proposal where device_id = ?)",
                    device);
            byHand.update("delete from hazard_proposal where device_id = ?", device);
            byHand.update("delete from hazard where device_id = ?", device);
        }
    }

    @Test
    void pagesOfAlarmsAreThoseOfAllSortedAtOnce() {
        for (Scope scope : List.of(office, manager)) {
            for (String order : List.of("danger", "raisedAt")) {
                for (boolean ascending : List.of(true, false)) {
                    AlarmQuery query = AlarmQuery.all().sort(order, ascending).rows(0, PAGE);
                    assertEquals(
                            alarms.ids(scope, query, PAGES * PAGE),
                            paged(scope, query),
                            scope.login() + " " + order + " " + ascending);
                }
            }
        }
        assertEquals(MANY + FEW, alarms.count(office, AlarmQuery.all().rows(0, PAGE)));
    }

    private List<Long> paged(Scope scope, AlarmQuery query) {
        List<Long> read = new ArrayList<>();
        AlarmMark mark = null;
        for (int page = 0; page < PAGES; page++) {
            List<AlarmRow> rows = alarms.page(scope, query.behind(mark, PAGE));
            rows.forEach(row -> read.add(row.id()));
            mark = rows.isEmpty() ? mark : query.mark(rows.getLast());
        }
        return read;
    }

    /** Of one premises they are sorted at once. */
    @Test
    void pagesOfEventsAreThoseOfAllSortedAtOnce() {
        assertEquals(paged(office, query("LONG-NEW")), paged(office, query(null)));
        assertEquals(paged(office, query("LONG-OLD")), paged(manager, query(null)));
    }

    private List<String> paged(Scope scope, EventQuery query) {
        List<String> read = new ArrayList<>();
        EventMark mark = null;
        for (int page = 0; page < PAGES; page++) {
            List<EventRow> rows = events.page(scope, query.behind(mark, PAGE));
            rows.forEach(row -> read.add(row.key()));
            mark = rows.isEmpty() ? mark : query.mark(rows.getLast());
        }
        return read;
    }

    private EventQuery query(String premises) {
        return new EventQuery(
                Period.lasting(Duration.ofDays(1), stage.now()),
                Set.of(),
                null,
                null,
                premises,
                null,
                null,
                "at",
                false,
                PAGE,
                null);
    }

    @Test
    void pagesOfHazardsAreThoseOfAllSortedAtOnce() {
        for (Scope scope : List.of(office, manager)) {
            for (Standing standing : Standing.values()) {
                HazardQuery query = found(standing);
                List<Long> read = new ArrayList<>();
                for (int page = 0; page < PAGES; page++) {
                    hazards.page(scope, query, page * PAGE, PAGE).stream()
                            .map(HazardRow::id)
                            .forEach(read::add);
                }
                assertEquals(
                        hazards.ids(scope, query, PAGES * PAGE),
                        read,
                        scope.login() + " " + standing);
            }
        }
        assertEquals((MANY + FEW) / 10, hazards.tally(office).found());
    }

    private static HazardQuery found(Standing standing) {
        return new HazardQuery(
                null, standing, null, null, null, null, null, null, null, null, Sort.FOUND, true);
    }
}
