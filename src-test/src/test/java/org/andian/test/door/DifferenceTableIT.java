package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.difference.DifferenceDesk;
import org.andian.portal.difference.DifferenceQuery;
import org.andian.portal.difference.Differences;
import org.andian.portal.difference.rule.DifferenceKind;
import org.andian.portal.difference.rule.DifferenceState;
import org.andian.portal.sql.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Each role at each act upon differences in each state, inside its reach and outside. */
@ArquillianTest
class DifferenceTableIT {

    /** 2 acts, 3 states, 12 roles, inside and outside; two of reading. */
    private static final int CHECKS = 190;

    /** By hand: in which states, by whom; nothing of it outside the reach. */
    private static final String EXPECTED =
            """
            DISMISS in OPEN by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            RESTORE in DISMISSED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            READ by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER INDUSTRY_REGULATOR LEADER \
            SAFETY_MANAGER SERVICE_PROVIDER SYSTEM_ADMINISTRATOR
            READ WHAT NAMES OFFICIALS by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR\
            """;

    private static final String OF_OFFICIAL =
            """
            insert into difference (kind, cause, subject, subject_id, premises_id, person, since, basis, state,
              open_slot, found_at, ended_at, changed_at, demo)
            select 'ABSENT', 'FAR', 'STOP', f.id, f.premises_id, 'nobody', f.since, f.basis, 'GONE',
              null, f.found_at, f.found_at, f.changed_at, f.demo
            from difference f where f.id = ?\
            """;

    private static final List<String> STATES =
            Stream.of(DifferenceState.values()).map(Enum::name).toList();

    @Inject private Stage stage;

    @Inject private EachRole roles;

    @Inject private OuterAct outer;

    @Inject private SteadyLook work;

    @Inject private Differences differences;

    @Inject private DifferenceDesk desk;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    private final Map<String, Long> found = new LinkedHashMap<>();
    private ActTable table;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    /** At each premises a device that was never heard. */
    @BeforeEach
    void silentDevices() {
        roles.around("DT");
        for (String code : roles.places()) {
            long device = stage.device(code + "-1", code, 1);
            byHand.update(
                    "update device set registered_at = ? where id = ?",
                    stage.now().minus(Duration.ofDays(20)),
                    device);
        }
        work.look(DifferenceKind.SILENT);
        for (String code : roles.places()) {
            found.put(
                    code,
                    differences
                            .page(
                                    Stage.PORTAL,
                                    DifferenceQuery.ofPremises(code, DifferenceKind.SILENT),
                                    0,
                                    1)
                            .getFirst()
                            .id());
        }
        table = new ActTable(roles, outer);
    }

    @Test
    void eachRoleAtEachActInEachState() {
        List<String> lines = new ArrayList<>();
        lines.add(
                line(
                        "DISMISS",
                        one ->
                                desk.dismiss(
                                        one.scope(), found.get(one.premises()), null, "tests")));
        lines.add(
                line(
                        "RESTORE",
                        one ->
                                desk.restore(
                                        one.scope(), found.get(one.premises()), null, "tests")));
        lead("OPEN");
        lines.add(
                table.reading(
                        "READ",
                        one ->
                                differences.find(one.scope(), found.get(one.premises())).isPresent()
                                        && differences.count(
                                                        one.scope(),
                                                        DifferenceQuery.ofPremises(
                                                                one.premises(),
                                                                DifferenceKind.SILENT))
                                                > 0));
        Map<String, Long> naming = namingOfficials();
        lines.add(
                table.reading(
                        "READ WHAT NAMES OFFICIALS",
                        one ->
                                differences
                                        .find(one.scope(), naming.get(one.premises()))
                                        .isPresent()));
        assertEquals(EXPECTED, String.join("\n", lines));
        assertEquals(CHECKS, table.checks());
        System.out.println("Acts upon differences: " + table.checks() + " checks, no leak");
    }

    private String line(String act, Consumer<ActTable.Case> attempt) {
        return table.line(
                act,
                STATES,
                this::lead,
                one -> {
                    attempt.accept(one);
                    return true;
                });
    }

    /** At each premises one that is over, which the portal's own look leaves alone. */
    private Map<String, Long> namingOfficials() {
        Map<String, Long> naming = new LinkedHashMap<>();
        found.forEach(
                (code, id) -> {
                    byHand.update(OF_OFFICIAL, id);
                    naming.put(
                            code,
                            sql.count(
                                    "select max(id) as n from difference where kind = 'ABSENT' and"
                                            + " subject_id = ?",
                                    List.of(id)));
                });
        return naming;
    }

    private void lead(String state) {
        found.values()
                .forEach(
                        id ->
                                byHand.update(
                                        "update difference set state = ? where id = ?", state, id));
    }
}
