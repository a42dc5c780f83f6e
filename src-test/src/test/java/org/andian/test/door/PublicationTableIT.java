package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.district.Districts;
import org.andian.portal.publication.PublicationQuery;
import org.andian.portal.publication.Publications;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Each role at what was published, inside its reach and outside. Of all departments together nobody
 * reads who has some industries alone, unless it is meant for those below.
 */
@ArquillianTest
class PublicationTableIT {

    private static final String FAR = "140881";

    private static final String RUN =
            Long.toString(System.nanoTime(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);

    /** 2 acts, 3 of reading, 12 roles, inside and outside, the system's reach apart. */
    private static final int CHECKS = 2 * 24 + 3 * 23;

    private static final String EXPECTED =
            """
            READ PUBLICATION by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER LEADER
            FIND PUBLICATION by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER LEADER
            TAKE FILE by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER LEADER
            PUBLISH in ANY by CITY_OFFICE DISTRICT_OFFICE
            CORRECT in ANY by CITY_OFFICE DISTRICT_OFFICE\
            """;

    private static final List<String> ANY = List.of("ANY");

    @Inject private EachRole roles;

    @Inject private OuterAct outer;

    @Inject private Publications publications;

    @Inject private Districts districts;

    private final Map<String, Long> there = new LinkedHashMap<>();
    private ActTable table;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        roles.around("T5PT");
        table = new ActTable(roles, outer);
        publish(roles.officeOf(EachRole.EAST), EachRole.EAST);
        publish(roles.officeOf(EachRole.WEST), EachRole.WEST);
        publish(roles.office("-FAR"), FAR);
    }

    @Test
    void eachRoleAtWhatWasPublished() {
        List<String> lines = new ArrayList<>();
        lines.add(
                table.reading(
                        "READ PUBLICATION",
                        one -> publications.find(one.scope(), idOf(one)).isPresent()));
        lines.add(
                table.reading(
                        "FIND PUBLICATION",
                        one -> publications.count(one.scope(), named(districtOf(one))) > 0));
        lines.add(
                table.reading(
                        "TAKE FILE",
                        one -> publications.file(one.scope(), idOf(one), 1).isPresent()));
        lines.add(
                table.line(
                        "PUBLISH",
                        ANY,
                        state -> {},
                        one ->
                                publications.publish(
                                                one.scope(),
                                                PublishedTables.draft(
                                                        placeOf(one), title(districtOf(one)), 2))
                                        > 0));
        lines.add(
                table.line(
                        "CORRECT",
                        ANY,
                        state -> {},
                        one ->
                                publications.publish(
                                                one.scope(),
                                                PublishedTables.correction(
                                                        placeOf(one), idOf(one), 3))
                                        > 0));
        assertEquals(EXPECTED, String.join("\n", lines));
        assertEquals(CHECKS, table.checks());
        System.out.println("Acts upon publications: " + table.checks() + " checks, no leak");
    }

    private void publish(Scope office, String district) {
        there.put(
                district,
                publications.publish(
                        office,
                        PublishedTables.draft(districts.get(district).id(), title(district), 1)));
    }

    private static String title(String district) {
        return "T5 " + RUN + " of " + district;
    }

    private static PublicationQuery named(String district) {
        return new PublicationQuery(title(district), null, null, null, null, false);
    }

    private long idOf(ActTable.Case one) {
        return there.get(districtOf(one));
    }

    private long placeOf(ActTable.Case one) {
        return districts.get(districtOf(one)).id();
    }

    /** What a city's office, and a regulator in it, does not reach lies in another city. */
    private static String districtOf(ActTable.Case one) {
        if (one.premises().endsWith("-IN")) {
            return EachRole.EAST;
        }
        boolean isOfTheCity =
                one.scope().has(Role.CITY_OFFICE) || one.scope().has(Role.INDUSTRY_REGULATOR);
        return isOfTheCity ? FAR : EachRole.WEST;
    }
}
