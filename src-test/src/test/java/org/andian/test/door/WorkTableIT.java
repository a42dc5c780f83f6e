package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.workorder.NewWork;
import org.andian.portal.workorder.WorkAct;
import org.andian.portal.workorder.WorkDesk;
import org.andian.portal.workorder.WorkDetails;
import org.andian.portal.workorder.WorkHold;
import org.andian.portal.workorder.WorkOrders;
import org.andian.portal.workorder.WorkQuery;
import org.andian.portal.workorder.WorkState;
import org.andian.portal.workorder.matter.WorkKind;
import org.andian.portal.workorder.qualification.QualificationEntry;
import org.andian.portal.workorder.qualification.QualificationQuery;
import org.andian.portal.workorder.qualification.Qualifications;
import org.andian.portal.workorder.rule.RuleCause;
import org.andian.portal.workorder.rule.WorkRuleEntry;
import org.andian.portal.workorder.rule.WorkRules;
import org.andian.portal.workorder.training.NewTraining;
import org.andian.portal.workorder.training.TrainingQuery;
import org.andian.portal.workorder.training.Trainings;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Each role at each act in each state, inside its reach and outside: upon work orders by the door
 * that all acts pass, upon qualifications, trainings and rules by their own.
 */
@ArquillianTest
class WorkTableIT {

    /** 10 acts, 9 states, 12 roles, inside and outside. */
    private static final int CHECKS_OF_ORDERS = 2160;

    /** 7 acts in a state, 4 of reading, 12 roles, inside and outside, the system's reach apart. */
    private static final int CHECKS_OF_RECORDS = 260;

    /** By hand: in which states, by whom; nothing of it outside the reach. */
    private static final String EXPECTED =
            """
            CHANGE in DISPATCHED DECLINED by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER SAFETY_MANAGER
            REDISPATCH in DISPATCHED DECLINED ACCEPTED ARRIVED RETURNED by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER \
            SAFETY_MANAGER
            CANCEL in DISPATCHED DECLINED ACCEPTED RETURNED by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER SAFETY_MANAGER
            ACCEPT in DISPATCHED by SERVICE_PROVIDER
            DECLINE in DISPATCHED by SERVICE_PROVIDER
            ARRIVE in ACCEPTED RETURNED by SERVICE_PROVIDER
            FINISH in ARRIVED by SERVICE_PROVIDER
            PASS in DONE by CITY_OFFICE DISTRICT_OFFICE SAFETY_MANAGER
            RETURN in DONE by CITY_OFFICE DISTRICT_OFFICE SAFETY_MANAGER
            RATE in PASSED by SAFETY_MANAGER
            """;

    private static final String RECORDS =
            """
            DISPATCH in ANY by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER SAFETY_MANAGER
            READ ORDERS by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER INDUSTRY_REGULATOR \
            LEADER SAFETY_MANAGER SERVICE_PROVIDER SYSTEM_ADMINISTRATOR
            ENTER in ANY by CITY_OFFICE DISTRICT_OFFICE SERVICE_PROVIDER
            WITHDRAW QUALIFICATION in VALID by CITY_OFFICE DISTRICT_OFFICE SERVICE_PROVIDER
            READ QUALIFICATIONS by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER \
            INDUSTRY_REGULATOR LEADER SAFETY_MANAGER SERVICE_PROVIDER SYSTEM_ADMINISTRATOR
            TRAIN in ANY by CITY_OFFICE DISTRICT_OFFICE SAFETY_MANAGER SERVICE_PROVIDER
            WITHDRAW TRAINING in HELD by CITY_OFFICE DISTRICT_OFFICE SAFETY_MANAGER SERVICE_PROVIDER
            READ TRAININGS by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER INDUSTRY_REGULATOR \
            LEADER SAFETY_MANAGER SERVICE_PROVIDER SYSTEM_ADMINISTRATOR
            SET RULE in ANY by CITY_OFFICE DISTRICT_OFFICE
            CHANGE RULE in ON by CITY_OFFICE DISTRICT_OFFICE
            READ RULES by CITY_OFFICE DISTRICT_OFFICE\
            """;

    private static final List<String> ANY = List.of("ANY");

    @Inject private Stage stage;

    @Inject private EachRole roles;

    @Inject private ServedPremises served;

    @Inject private OuterAct outer;

    @Inject private WorkDesk desk;

    @Inject private WorkHold holding;

    @Inject private WorkOrders orders;

    @Inject private Qualifications qualifications;

    @Inject private Trainings trainings;

    @Inject private WorkRules rules;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    private final List<String> lines = new ArrayList<>();
    private ActTable table;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    /** Each premises has a provider of its own, whom nobody else's reach holds. */
    @BeforeEach
    void people() {
        roles.around("WT");
        for (String code : roles.places()) {
            if (!code.endsWith("-IN")) {
                served.premises(code + "-SERVED", EachRole.WEST, "BANK", providerOf(code));
                byHand.update(
                        "update premises set provider_id = (select id from provider where code ="
                                + " ?) where code = ?",
                        providerOf(code),
                        code);
                byHand.update(
                        "update premises set provider_id = null where code = ?", code + "-SERVED");
            }
        }
        table = new ActTable(roles, outer);
    }

    private static String providerOf(String code) {
        return code.endsWith("-IN") ? "WT-SP" : code + "-SP";
    }

    @Test
    void eachRoleAtEachActInEachState() {
        Map<String, Long> given = new LinkedHashMap<>();
        roles.places().forEach(code -> given.put(code, dispatch(roles.office(code), code)));
        List<String> states = Stream.of(WorkState.values()).map(Enum::name).toList();
        for (WorkAct act : WorkAct.values()) {
            lines.add(
                    table.line(
                            act.name(),
                            states,
                            state -> lead(given, state),
                            one -> {
                                holding.hold(one.scope(), given.get(one.premises()), act);
                                return true;
                            }));
        }
        assertEquals(EXPECTED, String.join("\n", lines) + "\n");
        assertEquals(CHECKS_OF_ORDERS, table.checks());
        System.out.println("Acts upon work orders: " + table.checks() + " checks, no leak");
    }

    @Test
    void eachRoleAtWhatIsKeptBeside() {
        ofOrders();
        ofQualifications();
        ofTrainings();
        ofRules();
        assertEquals(RECORDS, String.join("\n", lines));
        assertEquals(CHECKS_OF_RECORDS, table.checks());
        System.out.println("Acts beside work orders: " + table.checks() + " checks, no leak");
    }

    private void ofOrders() {
        roles.places().forEach(code -> dispatch(roles.office(code), code));
        act("DISPATCH", one -> dispatch(one.scope(), one.premises()));
        lines.add(
                table.reading(
                        "READ ORDERS",
                        one ->
                                orders.count(
                                                one.scope(),
                                                WorkQuery.ofPremises(one.premises(), null))
                                        > 0));
    }

    private void ofQualifications() {
        Map<String, Long> entered = new LinkedHashMap<>();
        for (String code : roles.places()) {
            entered.put(
                    code,
                    qualifications.enter(roles.office(code), providerOf(code), entry(), true));
        }
        act(
                "ENTER",
                one ->
                        qualifications.enter(
                                one.scope(), providerOf(one.premises()), entry(), true));
        lines.add(
                table.line(
                        "WITHDRAW QUALIFICATION",
                        List.of("VALID"),
                        state -> {},
                        done(
                                one ->
                                        qualifications.withdraw(
                                                one.scope(),
                                                entered.get(one.premises()),
                                                0,
                                                "entered twice"))));
        lines.add(
                table.reading(
                        "READ QUALIFICATIONS",
                        one ->
                                qualifications.count(
                                                one.scope(),
                                                QualificationQuery.ofProvider(
                                                        providerOf(one.premises())))
                                        > 0));
    }

    private QualificationEntry entry() {
        return new QualificationEntry(
                "testing", "No. 1", "office", stage.today(), stage.today().plusYears(1));
    }

    private void ofTrainings() {
        Map<String, Long> held = new LinkedHashMap<>();
        for (String code : roles.places()) {
            held.put(code, trainings.record(roles.office(code), training(code)));
        }
        act("TRAIN", one -> trainings.record(one.scope(), training(one.premises())));
        lines.add(
                table.line(
                        "WITHDRAW TRAINING",
                        List.of("HELD"),
                        state -> {},
                        done(
                                one ->
                                        trainings.withdraw(
                                                one.scope(),
                                                held.get(one.premises()),
                                                0,
                                                "recorded twice"))));
        lines.add(
                table.reading(
                        "READ TRAININGS",
                        one ->
                                trainings.count(
                                                one.scope(),
                                                TrainingQuery.ofPremises(one.premises()))
                                        > 0));
    }

    private NewTraining training(String code) {
        return new NewTraining(code, stage.today(), "safety", "tests", 3, null, true, true);
    }

    /** Inside is a district below which the caller works; what the city's office has is wider. */
    private void ofRules() {
        Map<String, Long> set = new LinkedHashMap<>();
        set.put(EachRole.EAST, rules.add(roles.officeOf(EachRole.EAST), EachRole.EAST, rule()));
        set.put(EachRole.WEST, rules.add(roles.officeOf(EachRole.WEST), EachRole.WEST, rule()));
        set.put("far", rules.add(roles.office("-FAR"), "140881", rule()));
        act("SET RULE", one -> rules.add(one.scope(), districtOf(one), rule()));
        lines.add(
                table.line(
                        "CHANGE RULE",
                        List.of("ON"),
                        state -> {},
                        done(one -> rules.change(one.scope(), set.get(keyOf(one)), 0, rule()))));
        lines.add(
                table.reading(
                        "READ RULES",
                        one ->
                                rules.list(one.scope()).stream()
                                        .anyMatch(rule -> rule.id() == set.get(keyOf(one)))));
    }

    private static String districtOf(ActTable.Case one) {
        String key = keyOf(one);
        return key.equals("far") ? "140881" : key;
    }

    private static String keyOf(ActTable.Case one) {
        if (one.premises().endsWith("-FAR")) {
            return "far";
        }
        return one.premises().endsWith("-IN") ? EachRole.EAST : EachRole.WEST;
    }

    private static WorkRuleEntry rule() {
        return new WorkRuleEntry(
                RuleCause.OFFLINE, null, 3650, WorkKind.REPAIR, "see to it", 24, 72, false);
    }

    private void act(String name, Consumer<ActTable.Case> attempt) {
        lines.add(table.line(name, ANY, state -> {}, done(attempt)));
    }

    private static ActTable.Attempt done(Consumer<ActTable.Case> attempt) {
        return one -> {
            attempt.accept(one);
            return true;
        };
    }

    private void lead(Map<String, Long> given, String state) {
        for (long id : given.values()) {
            sql.update("update work_order set state = ? where id = ?", state, id);
        }
    }

    private long dispatch(Scope scope, String premises) {
        return desk.dispatch(
                scope, NewWork.of(premises, WorkKind.REPAIR, new WorkDetails("table", null, null)));
    }
}
