package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.andian.test.door.Shops.CITY;
import static org.andian.test.door.Shops.EAST;
import static org.andian.test.door.Shops.WEST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmQuery;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.device.DeviceRow;
import org.andian.portal.device.Devices;
import org.andian.portal.measurement.Metric;
import org.andian.portal.premises.Duplicates;
import org.andian.portal.premises.NewPremises;
import org.andian.portal.premises.PremisesLife;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.PremisesRow;
import org.andian.portal.premises.standing.PremisesReason;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Premises registered twice are listed, told apart or merged; past days stay as they were. */
@ArquillianTest
class PremisesDuplicatesIT {

    private static final String WHY = "tests";

    @Inject private Stage stage;

    @Inject private Shops shops;

    @Inject private PremisesRegister register;

    @Inject private PremisesLife life;

    @Inject private Duplicates duplicates;

    @Inject private Devices devices;

    @Inject private Alarms alarms;

    private LocalDate today;
    private Scope city;
    private Scope east;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        today = stage.today();
        city = shops.city();
        east = shops.east();
    }

    @Test
    void aMergedOneLeadsToTheOther() {
        PremisesRow ending = shops.shop("ending", EAST);
        PremisesRow standing = shops.shop("standing", WEST);
        long device = stage.device("D-" + ending.code(), ending.code(), 1);
        stage.deliver(device, 1, stage.now(), Metric.RESIDUAL_CURRENT, 900);
        Scope manager =
                stage.person(
                        "pl-" + standing.code(),
                        Role.SAFETY_MANAGER,
                        null,
                        Set.of(),
                        standing.code());
        assertEquals(0, alarms.count(manager, ofPremises(standing)));

        assertRefused(
                PremisesReason.UNKNOWN,
                () ->
                        duplicates.merge(
                                east,
                                ending.code(),
                                ending.version(),
                                standing.code(),
                                standing.version(),
                                WHY));
        duplicates.merge(
                city, ending.code(), ending.version(), standing.code(), standing.version(), WHY);

        assertEquals(
                List.of("D-" + ending.code()),
                devices.ofPremises(city, standing.id()).stream().map(DeviceRow::no).toList());
        assertEquals(
                standing.code(), register.findEver(city, ending.code()).orElseThrow().successor());
        assertEquals(EAST + " MALL", shops.placed(ending, today.minusDays(1)));
        assertEquals("nowhere", shops.placed(ending, today));
        Scope managerNow =
                stage.person(
                        "pl-" + standing.code(),
                        Role.SAFETY_MANAGER,
                        null,
                        Set.of(),
                        standing.code());
        assertEquals(
                1,
                alarms.count(managerNow, ofPremises(standing)),
                "the alarm raised before is there for who answers now");
        assertRefused(
                PremisesReason.MERGED,
                () -> life.reopen(city, ending.code(), today, WHY, ending.version() + 1));
    }

    @Test
    void duplicatesAreListedUntilToldApart() {
        PremisesRow one = shops.shop("dup", EAST);
        String other = one.code() + "-B";
        register.register(
                east,
                new NewPremises(
                        other,
                        one.name().toUpperCase(Locale.ROOT) + " ",
                        null,
                        EAST,
                        "MALL",
                        null,
                        "2 Test Road",
                        null,
                        null,
                        null,
                        null,
                        true));
        assertTrue(pairs(east).contains(one.code() + " " + other));
        assertEquals(
                Set.of(),
                pairs(stage.person("pl-west", Role.DISTRICT_OFFICE, WEST, Set.of(), null)).stream()
                        .filter(pair -> pair.startsWith(one.code()))
                        .collect(Collectors.toSet()));
        duplicates.tellApart(east, other, one.code());
        assertEquals(
                Set.of(),
                pairs(city).stream()
                        .filter(pair -> pair.startsWith(one.code()))
                        .collect(Collectors.toSet()));
        assertNotAllowed(
                () ->
                        duplicates.list(
                                stage.person("pl-leader", Role.LEADER, CITY, Set.of(), null)));
    }

    private Set<String> pairs(Scope scope) {
        return duplicates.list(scope).stream()
                .map(pair -> pair.one().code() + " " + pair.other().code())
                .collect(Collectors.toSet());
    }

    private static AlarmQuery ofPremises(PremisesRow row) {
        return AlarmQuery.all().premisesCode(row.code()).rows(0, 10);
    }
}
