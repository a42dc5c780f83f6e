package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.filing.FilingBoard;
import org.andian.portal.filing.FilingContent;
import org.andian.portal.filing.FilingDesk;
import org.andian.portal.filing.FilingForm;
import org.andian.portal.filing.FilingKind;
import org.andian.portal.filing.FilingPowers;
import org.andian.portal.filing.FilingReason;
import org.andian.portal.filing.FilingReview;
import org.andian.portal.filing.FilingRow;
import org.andian.portal.filing.FilingRule;
import org.andian.portal.filing.FilingRuleWish;
import org.andian.portal.filing.FilingRules;
import org.andian.portal.filing.FilingState;
import org.andian.portal.filing.Filings;
import org.andian.portal.filing.Punctuality;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A filing from the rule to the lock: written by one, checked by another, signed with the second
 * factor, sent back, handed in again, accepted by the city.
 */
@ArquillianTest
class FilingsIT {

    private static final String CAMPAIGN = "CHANGDU-2018";
    private static final String KARUO = "540302";
    private static final String CODE = "ABCDEFGHIJKLMNOP";
    private static final String NEXT_CODE = "ABCDEFGHIJKLMNOQ";

    @Inject private Stage stage;

    @Inject private Filings filings;

    @Inject private FilingDesk desk;

    @Inject private FilingReview review;

    @Inject private FilingRules rules;

    @Inject private FilingPowers powers;

    @Inject private ByHand byHand;

    private Scope writer;
    private Scope signer;
    private Scope jomda;
    private Scope city;
    private Scope elsewhere;
    private Scope watcher;
    private String name;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        writer = stage.person("t3-writer", Role.DISTRICT_OFFICE, KARUO, Set.of(), null);
        signer = stage.person("t3-signer", Role.DISTRICT_OFFICE, KARUO, Set.of(), null);
        jomda = stage.person("t3-jomda", Role.DISTRICT_OFFICE, "540321", Set.of(), null);
        city = stage.person("t3-city", Role.CITY_OFFICE, "540300", Set.of(), null);
        elsewhere = stage.person("t3-else", Role.CITY_OFFICE, "130700", Set.of(), null);
        watcher = stage.person("t3-watcher", Role.DUTY_WATCHER, KARUO, Set.of(), null);
        name = "T3 " + stage.now().toEpochMilli();
    }

    /** Nobody else finds anything of it on his workbench. */
    @AfterEach
    void asItWas() {
        byHand.update("update filing_rule set ended_at = 1 where code like 'T3-%'");
        byHand.update(
                "update filing set state = 'WAIVED' where state in ('DRAFT', 'CHECKED', 'RETURNED')"
                        + " and rule_id in (select id from filing_rule where code like 'T3-%')");
    }

    @Test
    void fromTheRuleToTheLock() {
        long rule = rule(stage.today().plusDays(3));
        FilingRow owed = owed(writer, rule);
        assertEquals(List.of(name), names(jomda, rule));
        assertEquals(List.of(), names(city, rule));
        assertEquals(Punctuality.Standing.DUE, owed.punctuality(stage.now()).standing());
        assertNotAllowed(() -> desk.open(watcher, CAMPAIGN, owed.key()));
        assertRefused(FilingReason.NO_FILING, () -> desk.open(jomda, CAMPAIGN, owed.key()));
        long id = desk.open(writer, CAMPAIGN, owed.key());
        assertEquals(id, desk.open(signer, CAMPAIGN, owed.key()));
        desk.takeFigures(writer, id);
        assertEquals(1, filings.get(writer, id).figures().size());
        assertEquals(List.of(), form(id).figures());
        assertRefused(FilingReason.SECTION_MISSING, () -> desk.check(signer, id, version(id)));
        assertRefused(FilingReason.CHANGED, () -> desk.save(writer, id, 0, Map.of(1, "Done")));
        assertEquals(version(id) + 1, desk.save(writer, id, version(id), Map.of(1, "Done")));
        desk.override(writer, id, 1, 7.0, "comes tomorrow");
        assertRefused(FilingReason.OWN_DRAFT, () -> desk.check(writer, id, version(id)));
        desk.check(signer, id, version(id));
        assertRefused(FilingReason.NOT_SIGNING, () -> desk.submit(signer, id, version(id), CODE));
        sign(owed);
        assertRefused(FilingReason.WRONG_CODE, () -> desk.submit(signer, id, version(id), "wrong"));
        desk.submit(signer, id, version(id), CODE);
        assertEquals(FilingState.SUBMITTED, form(id).row().state());
        assertRefused(
                FilingReason.STATE, () -> desk.save(writer, id, version(id), Map.of(1, "Else")));
        FilingContent first = filings.version(city, id, 1);
        assertEquals(7.0, first.figures().getFirst().value());
        returnedAndHandedInAgain(id, first);
        acceptedAndLocked(id);
    }

    private void returnedAndHandedInAgain(long id, FilingContent first) {
        assertRefused(
                FilingReason.NO_FILING,
                () -> review.giveBack(elsewhere, id, version(id), "why", stage.today()));
        assertRefused(
                FilingReason.AGAIN_BY,
                () -> review.giveBack(city, id, version(id), "why", stage.today().minusDays(1)));
        review.giveBack(city, id, version(id), "say more", stage.today());
        FilingForm back = form(id);
        assertEquals(FilingState.RETURNED, back.row().state());
        assertTrue(back.row().isInTime());
        desk.save(writer, id, version(id), Map.of(1, "Done at 3 places"));
        assertRefused(FilingReason.ANSWERS_MISSING, () -> desk.check(signer, id, version(id)));
        desk.remark(writer, id, back.remarks().getFirst().id(), "it says more now");
        desk.check(signer, id, version(id));
        desk.submit(signer, id, version(id), NEXT_CODE);
        assertEquals(first, filings.version(city, id, 1));
        assertTrue(filings.isGenuine(city, id, 1));
        assertEquals(1, filings.changes(city, id, 2, 1).size());
        assertEquals(back.row().firstSubmittedAt(), form(id).row().firstSubmittedAt());
    }

    private void acceptedAndLocked(long id) {
        assertRefused(FilingReason.NO_FILING, () -> review.accept(writer, id, version(id)));
        assertTrue(
                filings.received(city).stream().anyMatch(row -> row.id() == id),
                "it waits for the city");
        review.accept(city, id, version(id));
        review.lock(city, id, version(id));
        assertRefused(
                FilingReason.NOT_UNLOCKING,
                () -> review.unlock(city, id, version(id), "why", stage.today()));
        assertEquals(FilingState.LOCKED, form(id).row().state());
        byHand.update(
                "update filing_version set content = concat(content, ' ') where filing_id = ?", id);
        assertFalse(filings.isGenuine(city, id, 2));
    }

    @Test
    void whatIsLateIsUrgedRegisteredOrWaived() {
        long rule = rule(stage.today().minusDays(2));
        FilingRow owed = owed(writer, rule);
        assertEquals(Punctuality.Standing.MISSING, owed.punctuality(stage.now()).standing());
        long id = desk.open(city, CAMPAIGN, owed.key());
        assertRefused(FilingReason.NO_FILING, () -> review.urge(writer, id));
        assertTrue(review.urge(city, id) >= 2);
        assertRefused(FilingReason.URGED_TODAY, () -> review.urge(city, id));
        review.waive(city, id, version(id), "merged");
        assertEquals(List.of(), names(writer, rule));
        review.unwaive(city, id, version(id));
        assertRefused(
                FilingReason.CAME_ON,
                () -> review.register(city, id, version(id), stage.today().plusDays(1), "paper"));
        review.register(city, id, version(id), stage.today().minusDays(2), "paper");
        assertEquals(
                Punctuality.Standing.ON_TIME, form(id).row().punctuality(stage.now()).standing());
        assertRefused(FilingReason.NOT_OWED, () -> review.urge(city, id));
    }

    /** Zhuzhou county became Lukou district in 2018, in the middle of the campaign. */
    @Test
    void whatAWithdrawnDistrictFiledIsItsSuccessors() {
        Scope office = stage.person("t3-zhuzhou", Role.CITY_OFFICE, "430200", Set.of(), null);
        byHand.update(
                "insert ignore into filing (rule_id, campaign_id, district_id, department, name_zh,"
                        + " name_en, for_day, due_on, state, opened_at, first_submitted_at,"
                        + " changed_at) select r.id, r.campaign_id, d.id, 'MARKET-SUPERVISION',"
                        + " 'T3', 'T3', r.first_due_on, r.first_due_on, 'LOCKED', ?, 1496275200000,"
                        + " ? from filing_rule r join campaign c on c.id = r.campaign_id join"
                        + " district d on d.code = '430221' where c.code = 'ZHUZHOU-2017' and"
                        + " r.code = 'PLAN'",
                stage.now(),
                stage.now());
        List<FilingRow> plans =
                filings.board(office, "ZHUZHOU-2017").rows().stream()
                        .filter(row -> row.nameEn().equals("T3"))
                        .toList();
        assertEquals(1, plans.size());
        assertEquals("EARLY 29", told(plans.getFirst()));
        byHand.update("delete from filing where name_en = 'T3'");
        assertEquals(
                "[2017-06-30, 2017-09-25, 2017-09-25, 2017-12-20, 2018-06-20, 2018-12-20,"
                        + " 2019-06-20, 2019-12-20, 2020-03-30]",
                filings.board(office, "ZHUZHOU-2017").columns().stream()
                        .map(FilingBoard.Column::forDay)
                        .toList()
                        .toString());
    }

    private String told(FilingRow row) {
        Punctuality told = row.punctuality(stage.now());
        return told.standing() + " " + told.days();
    }

    @Test
    void rulesBelongToWhoReceives() {
        LocalDate day = stage.today().plusDays(9);
        assertNotAllowed(() -> rules.add(writer, CAMPAIGN, wish(day)));
        long rule = rule(day);
        FilingRule made = rules.list(city, CAMPAIGN).getLast();
        assertRefused(
                FilingReason.RULE_TAKEN, () -> rules.add(city, CAMPAIGN, wish(made.code(), day)));
        assertRefused(
                FilingReason.CHANGED, () -> rules.end(city, CAMPAIGN, rule, 9, true, "no more"));
        rules.end(city, CAMPAIGN, rule, 1, true, "no more");
        assertEquals(List.of(), names(writer, rule));
        assertEquals(1, rules.changes(city, CAMPAIGN, rule).size());
        assertRefused(
                FilingReason.OWN_POWER, () -> powers.give(city, CAMPAIGN, city.login(), null));
        assertRefused(FilingReason.NO_ACCOUNT, () -> powers.give(city, CAMPAIGN, "t3-jomda", null));
    }

    /** The signing account gets its power, and a second factor with two recovery codes. */
    private void sign(FilingRow owed) {
        powers.list(city, CAMPAIGN).stream()
                .filter(power -> power.login().equals(signer.login()))
                .forEach(power -> powers.end(city, CAMPAIGN, power.id()));
        powers.give(city, CAMPAIGN, signer.login(), owed.key().districtId());
        assertRefused(
                FilingReason.POWER_STANDS,
                () -> powers.give(city, CAMPAIGN, signer.login(), owed.key().districtId()));
        byHand.update(
                "insert ignore into second_factor (account_id, secret, created_at, confirmed_at,"
                        + " last_step) select id, 'x', 1, 1, 0 from account where login = ?",
                signer.login());
        for (String code : List.of(CODE, NEXT_CODE)) {
            byHand.update("delete from recovery_code where code_hash = sha2(?, 256)", code);
            byHand.update(
                    "insert into recovery_code (account_id, code_hash) select id, sha2(?, 256)"
                            + " from account where login = ?",
                    code,
                    signer.login());
        }
    }

    private long rule(LocalDate day) {
        return rules.add(city, CAMPAIGN, wish(day));
    }

    private FilingRuleWish wish(LocalDate day) {
        return wish("T3-" + stage.now().toEpochMilli(), day);
    }

    private FilingRuleWish wish(String code, LocalDate day) {
        return new FilingRuleWish(
                code,
                FilingKind.OTHER,
                name,
                name,
                day,
                0,
                null,
                FilingRule.Since.YEAR,
                List.of("premises"),
                List.of("Work"),
                List.of("Work"),
                List.of(7, 0));
    }

    private FilingRow owed(Scope scope, long rule) {
        return filings.owed(scope).stream()
                .filter(row -> row.key().ruleId() == rule)
                .findFirst()
                .orElseThrow();
    }

    private List<String> names(Scope scope, long rule) {
        return filings.owed(scope).stream()
                .filter(row -> row.key().ruleId() == rule)
                .map(FilingRow::nameEn)
                .toList();
    }

    private FilingForm form(long id) {
        return filings.get(city, id);
    }

    private int version(long id) {
        return form(id).row().version();
    }
}
