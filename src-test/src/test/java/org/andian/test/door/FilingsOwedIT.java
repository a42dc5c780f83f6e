package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.campaign.FilingDue;
import org.andian.portal.campaign.filing.FilingsOwed;
import org.andian.portal.campaign.filing.OwedFiling;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a notice wants filed stands among what its district has to do, from a month before its day
 * until it is noted as filed; what other cities and bodies owe does not.
 */
@ArquillianTest
class FilingsOwedIT {

    private static final String KARUO = "540302";
    private static final String JOMDA = "540321";

    @Inject private Stage stage;

    @Inject private FilingsOwed owed;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    private Scope karuo;
    private Scope jomda;
    private Scope city;
    private Scope elsewhere;
    private Scope regulator;
    private Scope school;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        karuo = stage.person("fo-karuo", Role.DISTRICT_OFFICE, KARUO, Set.of(), null);
        jomda = stage.person("fo-jomda", Role.DISTRICT_OFFICE, JOMDA, Set.of(), null);
        city = stage.person("fo-city", Role.CITY_OFFICE, "540300", Set.of(), null);
        elsewhere = stage.person("fo-else", Role.DISTRICT_OFFICE, "130703", Set.of(), null);
        regulator = regulator("fo-market", "MALL");
        school = regulator("fo-school", "SCHOOL");
    }

    /** The notices are shipped, and other tests read them as they are. */
    @AfterEach
    void asItWas() {
        byHand.update(
                "delete from campaign_filed where filing_id in (select id from campaign_filing"
                        + " where name_en like 'Tried %')");
        byHand.update("delete from campaign_filing where name_en like 'Tried %'");
    }

    @Test
    void whatIsNearOrLateIsToDoUntilItIsNoted() {
        LocalDate today = stage.today();
        long late = filing("CHANGDU-2018", "Tried late", today.minusDays(1));
        filing("CHANGDU-2018", "Tried far", today.plusDays(FilingsOwed.AHEAD_DAYS + 1));
        filing("CHANGDU-2018", "Tried near", today.plusDays(FilingsOwed.AHEAD_DAYS));
        filing("CHANGDU-2018", "Tried long ago", today.minusDays(366));
        assertEquals(List.of("Tried late", "Tried near"), names(karuo));
        assertEquals(List.of("Tried late", "Tried near"), names(jomda));
        assertEquals(List.of(), names(city));
        assertEquals(List.of(), names(elsewhere));
        assertEquals(List.of(), names(regulator));
        long place = owed.list(karuo).getFirst().districtId();
        assertNotAllowed(() -> owed.note(city, late, place));
        assertRefused(CampaignReason.NO_SUCH_FILING, () -> owed.note(elsewhere, late, place));
        assertRefused(CampaignReason.NO_SUCH_FILING, () -> owed.note(jomda, late, place));
        owed.note(karuo, late, place);
        assertEquals(List.of("Tried near"), names(karuo));
        assertEquals(List.of("Tried late", "Tried near"), names(jomda));
        assertRefused(CampaignReason.NO_SUCH_FILING, () -> owed.note(karuo, late, place));
        assertRefused(CampaignReason.NO_SUCH_FILING, () -> owed.takeBack(jomda, late, place));
        owed.takeBack(karuo, late, place);
        assertEquals(List.of("Tried late", "Tried near"), names(karuo));
        assertRefused(CampaignReason.NO_SUCH_FILING, () -> owed.takeBack(karuo, late, place));
    }

    @Test
    void aDepartmentThatTheNoticeNamesFilesItself() {
        filing("ZHUZHOU-2017", "Tried summary", stage.today());
        assertEquals(List.of("Tried summary"), names(regulator));
        assertEquals(List.of(), names(school));
        assertEquals(List.of(), names(karuo));
        assertEquals(
                List.of(),
                names(stage.person("fo-office", Role.DISTRICT_OFFICE, "430211", Set.of(), null)));
    }

    private Scope regulator(String login, String venueGroup) {
        return stage.person(login, Role.INDUSTRY_REGULATOR, "430211", Set.of(venueGroup), null);
    }

    private List<String> names(Scope scope) {
        return owed.list(scope).stream()
                .map(OwedFiling::due)
                .map(FilingDue::nameEn)
                .filter(name -> name.startsWith("Tried "))
                .toList();
    }

    private long filing(String campaign, String name, LocalDate due) {
        return sql.insert(
                "insert into campaign_filing (campaign_id, name_zh, name_en, due_on) select id, ?,"
                        + " ?, ? from campaign where code = ?",
                name,
                name,
                due,
                campaign);
    }
}
