package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.filing.FilingDesk;
import org.andian.portal.filing.FilingKind;
import org.andian.portal.filing.FilingReview;
import org.andian.portal.filing.FilingRow;
import org.andian.portal.filing.FilingRule;
import org.andian.portal.filing.FilingRuleWish;
import org.andian.portal.filing.FilingRules;
import org.andian.portal.filing.FilingState;
import org.andian.portal.filing.Filings;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Each role at a filing in each state, inside its reach and outside: the district's office writes,
 * the city's office receives, and who supervises the district reads. What is signed and what is
 * unlocked is tried with its powers in {@link FilingsIT}.
 */
@ArquillianTest
class FilingTableIT {

    private static final String CAMPAIGN = "ZHANGJIAKOU-2016";
    private static final String FAR_CAMPAIGN = "YUNCHENG-2022";
    private static final String FAR = "140881";
    private static final List<String> ANY = List.of("ANY");

    private static final List<String> STATES =
            Stream.of(FilingState.values()).map(FilingState::name).toList();

    /** 1 act of reading, 10 in 7 states, 1 in any; 12 roles, inside and outside. */
    private static final int CHECKS = 23 + 10 * 7 * 24 + 24;

    private static final String EXPECTED =
            """
            READ by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE LEADER
            SAVE in DRAFT RETURNED by DISTRICT_OFFICE
            CHECK in DRAFT RETURNED by DISTRICT_OFFICE
            RECALL in CHECKED by DISTRICT_OFFICE
            REGISTER in DRAFT CHECKED RETURNED by CITY_OFFICE
            RETURN in SUBMITTED ACCEPTED by CITY_OFFICE
            ACCEPT in SUBMITTED by CITY_OFFICE
            LOCK in ACCEPTED by CITY_OFFICE
            WAIVE in DRAFT CHECKED RETURNED by CITY_OFFICE
            UNWAIVE in WAIVED by CITY_OFFICE
            URGE in DRAFT CHECKED RETURNED by CITY_OFFICE
            ADD RULE in ANY by CITY_OFFICE\
            """;

    @Inject private Stage stage;

    @Inject private EachRole roles;

    @Inject private OuterAct outer;

    @Inject private Filings filings;

    @Inject private FilingDesk desk;

    @Inject private FilingReview review;

    @Inject private FilingRules rules;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    private final Map<String, Long> there = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private String run;
    private ActTable table;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        roles.around("T3F");
        table = new ActTable(roles, outer);
        run = "T3F-" + stage.now().toEpochMilli();
    }

    /** Nobody else finds anything of it on his workbench. */
    @AfterEach
    void asItWas() {
        byHand.update("update filing_rule set ended_at = 1 where code like 'T3F-%'");
        byHand.update(
                "update filing set state = 'WAIVED' where rule_id in (select id from filing_rule"
                        + " where code like 'T3F-%')");
    }

    @Test
    void eachRoleInEachState() {
        for (String code : roles.places()) {
            Scope office = roles.office(code);
            if (there.isEmpty() || code.endsWith("-FAR")) {
                rules.add(office, campaign(code), wish(run));
            }
            there.put(code, opened(office, code));
        }
        lines.add(table.reading("READ", one -> filings.find(one.scope(), id(one)).isPresent()));
        act("SAVE", one -> desk.save(one.scope(), id(one), version(one), Map.of()));
        act("CHECK", one -> desk.check(one.scope(), id(one), version(one)));
        act("RECALL", one -> desk.recall(one.scope(), id(one)));
        act(
                "REGISTER",
                one -> review.register(one.scope(), id(one), version(one), stage.today(), "paper"));
        act(
                "RETURN",
                one -> review.giveBack(one.scope(), id(one), version(one), "why", stage.today()));
        act("ACCEPT", one -> review.accept(one.scope(), id(one), version(one)));
        act("LOCK", one -> review.lock(one.scope(), id(one), version(one)));
        act("WAIVE", one -> review.waive(one.scope(), id(one), version(one), "merged"));
        act("UNWAIVE", one -> review.unwaive(one.scope(), id(one), version(one)));
        act("URGE", one -> review.urge(one.scope(), id(one)));
        lines.add(
                table.line(
                        "ADD RULE",
                        ANY,
                        state -> {},
                        one -> {
                            rules.add(one.scope(), campaign(one.premises()), wish(run + "N"));
                            return true;
                        }));
        assertEquals(EXPECTED, String.join("\n", lines));
        assertEquals(CHECKS, table.checks());
        System.out.println("Acts upon filings: " + table.checks() + " checks, no leak");
    }

    @FunctionalInterface
    private interface Done {
        void by(ActTable.Case one);
    }

    private void act(String name, Done act) {
        lines.add(
                table.line(
                        name,
                        STATES,
                        this::lead,
                        one -> {
                            act.by(one);
                            return true;
                        }));
    }

    private void lead(String state) {
        there.values()
                .forEach(
                        id -> byHand.update("update filing set state = ? where id = ?", state, id));
    }

    private long opened(Scope office, String code) {
        FilingRow owed =
                filings.board(office, campaign(code)).rows().stream()
                        .filter(row -> row.nameEn().equals(run))
                        .filter(row -> row.key().districtId() == district(code))
                        .findFirst()
                        .orElseThrow();
        return desk.open(office, campaign(code), owed.key());
    }

    private long district(String code) {
        return sql.count(
                "select id as n from district_view where code = ?", List.of(districtCode(code)));
    }

    private static String districtCode(String code) {
        if (code.endsWith("-FAR")) {
            return FAR;
        }
        return code.endsWith("-OUT") ? EachRole.WEST : EachRole.EAST;
    }

    private static String campaign(String code) {
        return code.endsWith("-FAR") ? FAR_CAMPAIGN : CAMPAIGN;
    }

    private long id(ActTable.Case one) {
        return there.get(one.premises());
    }

    private int version(ActTable.Case one) {
        return (int) sql.count("select version as n from filing where id = ?", List.of(id(one)));
    }

    private FilingRuleWish wish(String code) {
        return new FilingRuleWish(
                code,
                FilingKind.OTHER,
                run,
                run,
                stage.today().plusDays(5),
                0,
                null,
                FilingRule.Since.YEAR,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
