package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.hazard.GradeWish;
import org.andian.portal.hazard.HazardDesk;
import org.andian.portal.hazard.HazardDetails;
import org.andian.portal.hazard.HazardOutlook;
import org.andian.portal.hazard.HazardQuery;
import org.andian.portal.hazard.HazardQuery.Sort;
import org.andian.portal.hazard.HazardQuery.Standing;
import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.hazard.HazardTodo;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.hazard.NewHazard;
import org.andian.portal.hazard.figure.HazardsOnTime;
import org.andian.portal.hazard.figure.OnTime;
import org.andian.portal.period.Period;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The workbench's hazards: whose turn it is, and figures that are the rows they open. */
@ArquillianTest
class HazardTodoIT {

    private static final String COUNTY = "130732";

    @Inject private Stage stage;

    @Inject private HazardDesk desk;

    @Inject private Hazards hazards;

    @Inject private HazardTodo todo;

    @Inject private HazardsOnTime onTime;

    @Inject private ByHand byHand;

    private Scope district;
    private Scope manager;
    private Scope elsewhere;
    private LocalDate today;
    private long late;
    private long lastDay;
    private long near;
    private long far;
    private long proved;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void hazardsOfOnePremises() {
        stage.premises("HT-A", COUNTY, "MALL");
        district = stage.person("ht-district", Role.DISTRICT_OFFICE, COUNTY, Set.of(), null);
        manager = stage.person("ht-manager", Role.SAFETY_MANAGER, null, Set.of(), "HT-A");
        elsewhere = stage.person("ht-else", Role.DISTRICT_OFFICE, "130703", Set.of(), null);
        today = stage.today();
        hazards.page(district, all(), 0, 1000).forEach(row -> forget(row.id()));
        late = standing("ORDERED", today.minusDays(1));
        lastDay = standing("ORDERED", today);
        near = standing("RETURNED", today.plusDays(3));
        far = standing("ORDERED", today.plusDays(4));
        proved = standing("PROVED", today.minusDays(2));
    }

    @Test
    void whoMendsSeesWhatIsToBeMendedAndWhoSupervisesWhatIsLateOrProved() {
        assertEquals(List.of(late, lastDay, near, far), ids(manager));
        assertEquals(List.of(proved, late), ids(district));
        assertEquals(4, todo.count(manager));
        assertEquals(2, todo.count(district));
        assertEquals(List.of(late), todo.rows(manager, 1).stream().map(HazardRow::id).toList());
    }

    @Test
    void nobodySeesWhatIsOutOfReach() {
        List<Long> ours = List.of(late, lastDay, near, far, proved);
        assertEquals(List.of(), ids(elsewhere).stream().filter(ours::contains).toList(), "a leak");
    }

    @Test
    void eachFigureIsTheRowsItOpens() {
        byHand.update(
                "update hazard set state = 'CLOSED', closed_at = ? where id = ?", start(), far);
        HazardOutlook outlook = todo.outlook(district);
        assertEquals(
                "1 2 1 1",
                outlook.overdue()
                        + " "
                        + outlook.soon()
                        + " "
                        + outlook.proved()
                        + " "
                        + outlook.closedThisMonth());
        assertEquals(late, outlook.longest().id());
        assertEquals(1, hazards.count(district, of(Standing.OVERDUE)));
        assertEquals(2, hazards.count(district, of(Standing.SOON)));
        assertEquals(1, hazards.count(district, of(Standing.CLOSED_THIS_MONTH)));
        byHand.update("update hazard set closed_at = ? where id = ?", start().minusMillis(1), far);
        assertEquals(0, todo.outlook(district).closedThisMonth());
        assertEquals(0, hazards.count(district, of(Standing.CLOSED_THIS_MONTH)));
    }

    /** One that is due today and not mended is not decided; one out of reach is not counted. */
    @Test
    void theMonthsShareCountsWhatIsDecided() {
        assertEquals(new OnTime(0, 0), onTime.thisMonth(district));
        byHand.update(
                "update hazard_act set state = 'PROVED', due_on = ? where hazard_id = ?",
                today,
                proved);
        byHand.update("update hazard_act set due_on = ? where hazard_id = ?", today, lastDay);
        assertEquals(new OnTime(1, 1), onTime.thisMonth(district));
        assertEquals(new OnTime(1, 1), onTime.thisMonth(manager));
        assertEquals(new OnTime(0, 0), onTime.thisMonth(elsewhereAlone()));
    }

    private Scope elsewhereAlone() {
        stage.premises("HT-NONE", COUNTY, "HOTEL");
        return stage.person("ht-none", Role.SAFETY_MANAGER, null, Set.of(), "HT-NONE");
    }

    private Instant start() {
        return Period.startOf(today.withDayOfMonth(1));
    }

    private List<Long> ids(Scope scope) {
        return todo.rows(scope, 100).stream().map(HazardRow::id).toList();
    }

    private static HazardQuery all() {
        return HazardQuery.ofPremises("HT-A", null);
    }

    private static HazardQuery of(Standing standing) {
        return new HazardQuery(
                null, standing, null, null, null, null, null, null, null, null, Sort.DUE, false);
    }

    private void forget(long id) {
        byHand.update("delete from hazard_act where hazard_id = ?", id);
        byHand.update("delete from hazard where id = ?", id);
    }

    private long standing(String state, LocalDate due) {
        long id =
                desk.register(
                        district,
                        NewHazard.byPeople(
                                "HT-A",
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
