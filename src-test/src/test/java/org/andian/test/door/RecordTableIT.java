package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.hazard.GradeWish;
import org.andian.portal.hazard.HazardDesk;
import org.andian.portal.hazard.HazardDetails;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.hazard.NewHazard;
import org.andian.portal.hazard.credit.CreditAct;
import org.andian.portal.hazard.credit.CreditList;
import org.andian.portal.hazard.credit.CreditQuery;
import org.andian.portal.hazard.credit.CreditState;
import org.andian.portal.hazard.goods.GoodsWarnings;
import org.andian.portal.hazard.goods.WarningText;
import org.andian.portal.hazard.risk.FireIncidents;
import org.andian.portal.hazard.risk.FireQuery;
import org.andian.portal.hazard.risk.FireReport;
import org.andian.portal.hazard.risk.PremisesRisk;
import org.andian.portal.hazard.risk.PremisesRisks;
import org.andian.portal.hazard.risk.RiskColour;
import org.andian.portal.hazard.transfer.CaseTransfers;
import org.andian.portal.regulation.Bodies;
import org.andian.portal.regulation.NewBody;
import org.andian.portal.sql.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Each role at each act upon transfers, the credit list, colours, fires and warnings about goods,
 * in each state, inside its reach and outside.
 */
@ArquillianTest
class RecordTableIT {

    /** 43 acts in a state, 4 of reading, 12 roles, inside and outside, the system's reach apart. */
    private static final int CHECKS = 1124;

    /** By hand; nothing of it outside the reach. */
    private static final String EXPECTED =
            """
            SEND in SENT RECEIVED ANSWERED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            RECEIVE in SENT by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            ANSWER in RECEIVED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            READ TRANSFERS by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER INDUSTRY_REGULATOR \
            LEADER SAFETY_MANAGER SERVICE_PROVIDER SYSTEM_ADMINISTRATOR
            DECIDE in ANY by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            PUBLISH in DECIDED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            OBJECT in PUBLISHED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            UPHOLD in OBJECTED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            REPAIR in PUBLISHED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            WITHDRAW in DECIDED PUBLISHED OBJECTED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            READ CREDIT by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER INDUSTRY_REGULATOR \
            LEADER SAFETY_MANAGER SERVICE_PROVIDER SYSTEM_ADMINISTRATOR
            COLOUR in NONE RED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            READ COLOURS by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER INDUSTRY_REGULATOR \
            LEADER SAFETY_MANAGER SERVICE_PROVIDER SYSTEM_ADMINISTRATOR
            RECORD in ANY by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            READ FIRES by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER INDUSTRY_REGULATOR \
            LEADER SAFETY_MANAGER SERVICE_PROVIDER SYSTEM_ADMINISTRATOR
            UNRECORD in RECORDED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            WARN in ANY by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            UNWARN in WARNED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR\
            """;

    private static final List<String> ANY = List.of("ANY");
    private static final WarningText WORDS =
            new WarningText("power strip", "nobody knows", null, "melts", "throw away");
    private static final WarningText MORE = new WarningText("heater", null, null, "burns", null);

    @Inject private Stage stage;

    @Inject private EachRole roles;

    @Inject private OuterAct outer;

    @Inject private HazardDesk desk;

    @Inject private CaseTransfers transfers;

    @Inject private CreditList credit;

    @Inject private PremisesRisks risks;

    @Inject private FireIncidents fires;

    @Inject private GoodsWarnings warnings;

    @Inject private Bodies bodies;

    @Inject private Sql sql;

    private final List<String> lines = new ArrayList<>();
    private ActTable table;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        roles.around("RT");
        table = new ActTable(roles, outer);
    }

    @Test
    void eachRoleAtEachActInEachState() {
        ofTransfers();
        ofCredit();
        ofColours();
        ofFires();
        ofWarnings();
        assertEquals(EXPECTED, String.join("\n", lines));
        assertEquals(CHECKS, table.checks());
        System.out.println("Acts upon records: " + table.checks() + " checks, no leak");
    }

    private void ofTransfers() {
        Map<String, Long> hazards = new LinkedHashMap<>();
        Map<String, Long> sent = new LinkedHashMap<>();
        for (String code : roles.places()) {
            long hazard = hazard(code);
            hazards.put(code, hazard);
            transfers.send(roles.office(code), hazard, "market", "No. 1", today(), "no mark");
            sent.put(code, transfers.list(roles.office(code), hazard).getFirst().id());
        }
        List<String> states = List.of("SENT", "RECEIVED", "ANSWERED");
        line(
                "SEND",
                states,
                sent,
                one ->
                        transfers.send(
                                one.scope(),
                                hazards.get(one.premises()),
                                "market",
                                "No. 2",
                                today(),
                                "no mark"));
        line(
                "RECEIVE",
                states,
                sent,
                one ->
                        transfers.received(
                                one.scope(),
                                hazards.get(one.premises()),
                                sent.get(one.premises()),
                                today(),
                                null));
        line(
                "ANSWER",
                states,
                sent,
                one ->
                        transfers.answered(
                                one.scope(),
                                hazards.get(one.premises()),
                                sent.get(one.premises()),
                                today(),
                                "recalled"));
        lines.add(
                table.reading(
                        "READ TRANSFERS",
                        one ->
                                !transfers
                                        .list(one.scope(), hazards.get(one.premises()))
                                        .isEmpty()));
    }

    /** An act upon transfers, in each of their states. */
    private void line(
            String act,
            List<String> states,
            Map<String, Long> sent,
            Consumer<ActTable.Case> attempt) {
        lines.add(
                table.line(
                        act,
                        states,
                        state -> sent.values().forEach(id -> leadTransfer(id, state)),
                        done(attempt)));
    }

    private void leadTransfer(long id, String state) {
        boolean isAnswered = state.equals("ANSWERED");
        sql.update(
                "update hazard_transfer set received_on = ?, answered_on = ?, answer = ? where id"
                        + " = ?",
                state.equals("SENT") ? null : today(),
                isAnswered ? today() : null,
                isAnswered ? "recalled" : null,
                id);
    }

    private void ofCredit() {
        Map<String, Long> entries = new LinkedHashMap<>();
        for (String code : roles.places()) {
            entries.put(code, credit.decide(roles.office(code), code, "No. 1", today(), "twice"));
        }
        act("DECIDE", one -> credit.decide(one.scope(), one.premises(), "No. 2", today(), "again"));
        List<String> states = Stream.of(CreditState.values()).map(Enum::name).toList();
        for (CreditAct act : CreditAct.values()) {
            lines.add(
                    table.line(
                            act.name(),
                            states,
                            state -> lead("credit_entry", entries, state),
                            done(
                                    one ->
                                            credit.act(
                                                    one.scope(),
                                                    entries.get(one.premises()),
                                                    act,
                                                    today(),
                                                    "said"))));
        }
        lines.add(
                table.reading(
                        "READ CREDIT",
                        one ->
                                credit.count(
                                                one.scope(),
                                                new CreditQuery(null, null, null, one.premises()))
                                        > 0));
    }

    private void lead(String of, Map<String, Long> ids, String state) {
        for (long id : ids.values()) {
            sql.update("update " + of + " set state = ? where id = ?", state, id);
        }
    }

    private void ofColours() {
        lines.add(
                table.line(
                        "COLOUR",
                        List.of("NONE", "RED"),
                        state -> roles.places().forEach(code -> colour(code, state)),
                        done(
                                one ->
                                        risks.set(
                                                one.scope(),
                                                one.premises(),
                                                RiskColour.BLUE,
                                                "judged on the spot",
                                                today(),
                                                present(one.premises())))));
        lines.add(
                table.reading(
                        "READ COLOURS",
                        one -> risks.present(one.scope(), one.premises()).isPresent()));
    }

    private void colour(String code, String state) {
        sql.update("delete from premises_risk where premises_id = ?", roles.id(code));
        if (state.equals("RED")) {
            risks.set(roles.office(code), code, RiskColour.RED, "burnt", today(), null);
        }
    }

    /** Whoever sets another one has seen it. */
    private Long present(String code) {
        return risks.present(Stage.PORTAL, code).map(PremisesRisk::id).orElse(null);
    }

    private void ofFires() {
        Map<String, Long> recorded = new LinkedHashMap<>();
        for (String code : roles.places()) {
            recorded.put(code, fires.record(roles.office(code), code, report()));
        }
        act("RECORD", one -> fires.record(one.scope(), one.premises(), report()));
        lines.add(
                table.reading(
                        "READ FIRES",
                        one -> fires.count(one.scope(), FireQuery.ofPremises(one.premises())) > 0));
        lines.add(
                table.line(
                        "UNRECORD",
                        List.of("RECORDED", "WITHDRAWN"),
                        state -> withdraw("fire_incident", recorded, state),
                        done(
                                one ->
                                        fires.withdraw(
                                                one.scope(),
                                                recorded.get(one.premises()),
                                                0,
                                                "entered twice"))));
    }

    private FireReport report() {
        return new FireReport(stage.now(), "switch room", true, null, 0, 0, null, true);
    }

    private void ofWarnings() {
        Map<String, Long> bodyOf = new LinkedHashMap<>();
        Map<String, Long> published = new LinkedHashMap<>();
        for (String district : List.of(EachRole.CITY, EachRole.EAST, EachRole.WEST)) {
            long body = body(district);
            bodyOf.put(district, body);
            published.put(district, warnings.publish(roles.officeOf(district), body, WORDS, true));
        }
        act("WARN", one -> warnings.publish(one.scope(), bodyOf.get(one.district()), MORE, true));
        lines.add(
                table.line(
                        "UNWARN",
                        List.of("WARNED", "WITHDRAWN"),
                        state -> withdraw("goods_warning", published, state),
                        done(
                                one ->
                                        warnings.withdraw(
                                                one.scope(),
                                                published.get(one.district()),
                                                0,
                                                "recalled"))));
    }

    private void withdraw(String of, Map<String, Long> ids, String state) {
        Long at = state.equals("WITHDRAWN") ? stage.now().toEpochMilli() : null;
        for (long id : ids.values()) {
            sql.update("update " + of + " set withdrawn_at = ? where id = ?", at, id);
        }
    }

    private long body(String district) {
        return bodies.registerBody(
                Stage.PORTAL,
                new NewBody(
                        "Office rt " + district, NewBody.Kind.SAFETY_OFFICE, null, district, true));
    }

    private void act(String name, Consumer<ActTable.Case> attempt) {
        lines.add(table.line(name, ANY, state -> {}, done(attempt)));
    }

    /** An act that is done unless it is refused. */
    private static ActTable.Attempt done(Consumer<ActTable.Case> attempt) {
        return one -> {
            attempt.accept(one);
            return true;
        };
    }

    private LocalDate today() {
        return stage.today();
    }

    private long hazard(String code) {
        return desk.register(
                roles.office(code),
                NewHazard.byPeople(
                        code,
                        new HazardDetails(
                                "NO_CCC",
                                "charger without mark",
                                null,
                                null,
                                null,
                                null,
                                null,
                                HazardSource.OTHER,
                                today(),
                                "tests"),
                        GradeWish.NONE));
    }
}
