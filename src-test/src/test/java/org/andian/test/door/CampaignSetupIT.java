package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.campaign.FilingDue;
import org.andian.portal.campaign.NewQuota;
import org.andian.portal.campaign.QuotaCell;
import org.andian.portal.campaign.Quotas;
import org.andian.portal.campaign.excuse.Excuse;
import org.andian.portal.campaign.excuse.ExcuseCause;
import org.andian.portal.campaign.excuse.ExcuseState;
import org.andian.portal.campaign.excuse.Excuses;
import org.andian.portal.campaign.setup.CampaignEditions;
import org.andian.portal.campaign.setup.CampaignSetups;
import org.andian.portal.campaign.setup.SetupEdition;
import org.andian.portal.campaign.setup.SetupField;
import org.andian.portal.campaign.setup.SetupSection;
import org.andian.portal.district.Districts;
import org.andian.portal.filing.FilingRules;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A campaign is set up, put in force and changed; nothing of it is left for other tests. */
@ArquillianTest
class CampaignSetupIT {

    private static final String CITY = "140800";
    private static final String COUNTY = "140802";
    private static final String YUNCHENG = "YUNCHENG-2022";
    private static final String CHANGDU = "CHANGDU-2018";
    private static final String NAME = "notice.nameZh";

    @Inject private Stage stage;

    @Inject private OuterAct outer;

    @Inject private CampaignSetups setups;

    @Inject private FilingRules filingRules;

    @Inject private CampaignEditions editions;

    @Inject private Campaigns campaigns;

    @Inject private Quotas quotas;

    @Inject private Excuses excuses;

    @Inject private Districts districts;

    @Inject private Sql sql;

    private Scope office;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        office = stage.person("t1-office", Role.CITY_OFFICE, CITY, Set.of(), null);
    }

    @Test
    void aShippedNoticeIsTheModelOfACampaignAndKeepsItsEditions() throws Exception {
        List<String> seen = outer.rolledBack(() -> List.of(begun("T1-2027"), changed("T1-2027")));
        assertEquals(
                List.of(
                        "5 phases from 2027-03-01, 8 groups, filings 2027-03-28 2027-05-18",
                        "editions 2 1, 1 change, then and now differ, unaltered"),
                seen);
    }

    private String begun(String code) {
        long id = setups.begin(office, CITY, CHANGDU, LocalDate.parse("2027-03-01"), true);
        setups.keep(office, id, "notice.code", "", code);
        assertEquals(code, setups.putInForce(office, id, null));
        CampaignFile file = campaigns.get(office, code);
        List<String> due =
                filingRules.dues(office, code).stream()
                        .map(FilingDue::dueOn)
                        .map(LocalDate::toString)
                        .toList();
        return file.phases().size()
                + " phases from "
                + file.phases().getFirst().startsOn()
                + ", "
                + file.groups().size()
                + " groups, filings "
                + String.join(" ", due);
    }

    private String changed(String code) {
        long id = setups.change(office, code);
        assertEquals(id, setups.change(office, code));
        String before = setups.content(office, id).text(SetupField.PHASE_NAME_EN, 1);
        setups.keep(office, id, "phase.1.nameEn", before, "Publicity for longer");
        setups.putInForce(office, id, "asked for by the counties");
        List<String> all =
                editions.list(office, code).stream()
                        .map(SetupEdition::edition)
                        .map(edition -> Integer.toString(edition))
                        .toList();
        String then = editions.content(office, code, 1).text(SetupField.PHASE_NAME_EN, 1);
        String now = editions.present(office, code).text(SetupField.PHASE_NAME_EN, 1);
        return "editions "
                + String.join(" ", all)
                + ", "
                + editions.changes(office, code, 2).size()
                + " change, then and now "
                + (then.equals(before) && !then.equals(now) ? "differ" : "are one")
                + (editions.isUnaltered(office, code, 1) ? ", unaltered" : ", altered");
    }

    @Test
    void whatIsShippedIsKeptBeforeItsFirstChange() throws Exception {
        List<String> seen =
                outer.rolledBack(
                        () -> {
                            long id = setups.change(office, YUNCHENG);
                            String before = setups.content(office, id).text(SetupField.DOCUMENT_NO);
                            setups.keep(office, id, "notice.documentNo", before, "T1");
                            setups.putInForce(office, id, "a slip of the pen");
                            return List.of(
                                    before,
                                    editions.content(office, YUNCHENG, 0)
                                            .text(SetupField.DOCUMENT_NO),
                                    campaigns.get(office, YUNCHENG).campaign().documentNo());
                        });
        assertEquals(List.of(seen.get(0), seen.get(0), "T1"), seen);
    }

    @Test
    void ofTwoWhoWriteOneFieldTheSecondLearnsOfTheFirst() {
        long id = setups.begin(office, CITY, null, null, true);
        setups.keep(office, id, NAME, "", "First");
        assertRefused(
                CampaignReason.DRAFT_CHANGED, () -> setups.keep(office, id, NAME, "", "Second"));
        assertEquals("First", setups.content(office, id).text(SetupField.NAME_ZH));
        assertRefused(CampaignReason.SETUP_GAPS, () -> setups.putInForce(office, id, null));
        int line = setups.addLine(office, id, SetupSection.PHASE);
        setups.keep(office, id, "phase." + line + ".startsOn", "", "2027-01-01");
        setups.removeLine(office, id, SetupSection.PHASE, line);
        assertRefused(
                CampaignReason.SETUP_FIELD,
                () -> setups.keep(office, id, "phase." + line + ".startsOn", "", "2027-01-01"));
        assertRefused(
                CampaignReason.SETUP_CHOICE,
                () -> setups.keep(office, id, "notice.wording", "", "BEG"));
        setups.drop(office, id);
        assertRefused(
                CampaignReason.DRAFT_ENDED, () -> setups.keep(office, id, NAME, "First", "x"));
    }

    @Test
    void othersNeitherSeeNorBegin() {
        long id = setups.begin(office, CITY, null, null, true);
        Scope far = stage.person("t1-far", Role.CITY_OFFICE, "430200", Set.of(), null);
        Scope county = stage.person("t1-county", Role.DISTRICT_OFFICE, COUNTY, Set.of(), null);
        assertTrue(setups.find(far, id).isEmpty());
        assertTrue(setups.find(county, id).isEmpty());
        assertRefused(CampaignReason.NO_SUCH_DRAFT, () -> setups.drop(far, id));
        assertRefused(CampaignReason.SETUP_CITY, () -> setups.begin(far, CITY, null, null, true));
        assertNotAllowed(() -> setups.begin(county, CITY, null, null, true));
        setups.drop(office, id);
    }

    /** Granted, the task is lowered by one; ended, it is what it was. */
    @Test
    void whereNothingCanBeInstalledTheTaskIsLowered() throws Exception {
        stage.premises("T1-SHOP", COUNTY, "MALL");
        List<String> seen =
                outer.rolledBack(
                        () -> {
                            long district = districts.get(COUNTY).id();
                            quotas.set(office, task(district, 5));
                            long id =
                                    excuses.ask(
                                            office,
                                            YUNCHENG,
                                            new Excuses.Wish(
                                                    "T1-SHOP",
                                                    ExcuseCause.NO_POWER,
                                                    "no mains",
                                                    true));
                            String granted = told(id) + " " + present(district);
                            excuses.end(office, id);
                            return List.of(granted, told(id) + " " + present(district));
                        });
        assertEquals(List.of(ExcuseState.GRANTED + " 4", ExcuseState.ENDED + " 5"), seen);
    }

    private String told(long id) {
        return excuses.list(office, YUNCHENG).stream()
                .filter(one -> one.id() == id)
                .map(Excuse::state)
                .map(ExcuseState::name)
                .findFirst()
                .orElse("none");
    }

    private NewQuota task(long district, int quota) {
        Integer before = present(district);
        return new NewQuota(YUNCHENG, district, QuotaCell.WHOLE, before, quota, "T1", true);
    }

    /** Null where none is set. */
    private Integer present(long district) {
        return sql.first(
                        "select q.quota from campaign_quota q join campaign c on c.id ="
                                + " q.campaign_id where c.code = ? and q.district_id = ? and"
                                + " q.group_seq = 0",
                        List.of(YUNCHENG, district),
                        row -> (int) row.number("quota"))
                .orElse(null);
    }
}
