package org.andian.portal.campaign.pilot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

class RecordKindTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-30");

    @Test
    void whoRecordsWhat() {
        assertEquals(
                """
                MEETING CITY_OFFICE DISTRICT_OFFICE INDUSTRY_REGULATOR
                TRAINING CITY_OFFICE DISTRICT_OFFICE SAFETY_MANAGER SERVICE_PROVIDER
                GUIDANCE FIRE_BRIGADE
                DAILY CITY_OFFICE DISTRICT_OFFICE SERVICE_PROVIDER
                CASE CITY_OFFICE DISTRICT_OFFICE INDUSTRY_REGULATOR FIRE_BRIGADE\
                """,
                Arrays.stream(RecordKind.values())
                        .map(RecordKindTest::told)
                        .collect(Collectors.joining("\n")));
    }

    private static String told(RecordKind kind) {
        return kind
                + Arrays.stream(Role.values())
                        .filter(kind::mayRecord)
                        .map(role -> " " + role)
                        .collect(Collectors.joining());
    }

    @Test
    void whatIsOfAPremisesNamesIt() {
        assertRefused(CampaignReason.PREMISES_NEEDED, () -> record(RecordKind.DAILY, " ", DAY, 1));
        assertEquals(null, record(RecordKind.GUIDANCE, " ", DAY, 1).premises());
        assertEquals("P-1", record(RecordKind.DAILY, " P-1 ", DAY, 1).premises());
    }

    @Test
    void whatIsToComeIsNoRecord() {
        record(RecordKind.MEETING, null, DAY, 1).requireHeld(DAY);
        assertRefused(
                CampaignReason.RECORD_DAY,
                () -> record(RecordKind.MEETING, null, DAY.plusDays(1), 1).requireHeld(DAY));
        assertRefused(CampaignReason.RECORD_DAY, () -> record(RecordKind.MEETING, null, null, 1));
    }

    @Test
    void numbersAreAsPeopleTypeThem() {
        assertEquals(null, NewCampaignRecord.parse(" "));
        assertEquals(12, NewCampaignRecord.parse("12"));
        assertEquals(0, NewCampaignRecord.parse("a dozen"));
        assertRefused(CampaignReason.RECORD_PEOPLE, () -> record(RecordKind.MEETING, null, DAY, 0));
        assertRefused(CampaignReason.YUAN, () -> Funding.parseYuan("1.5"));
        assertRefused(
                CampaignReason.YUAN, () -> new Funding(FundingSource.BUDGET, 1_000_000_001L, null));
    }

    private static NewCampaignRecord record(
            RecordKind kind, String premises, LocalDate day, Integer people) {
        return new NewCampaignRecord(
                kind, premises, day, "x", null, people, null, null, List.of(), false);
    }

    private static void assertRefused(CampaignReason reason, Runnable act) {
        assertEquals(reason, assertThrows(Refusal.class, act::run).reason());
    }
}
