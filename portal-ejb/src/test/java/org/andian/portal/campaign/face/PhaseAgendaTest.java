package org.andian.portal.campaign.face;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.agenda.AgendaItem;
import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.Phase;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The days of a campaign; what is open has none. */
class PhaseAgendaTest {

    @Test
    void aDayThatBelongsToTwoPhasesEndsOneAndBeginsTheOther() {
        assertEquals(
                """
                2018-09-03 CAMPAIGN_BEGINS Campaign
                2018-09-03 BEGINS 1
                2018-09-15 ENDS 1
                2018-09-15 BEGINS 2
                2018-09-30 ENDS 2
                2021-11-30 CAMPAIGN_ENDS Campaign\
                """,
                told(
                        campaign("2018-09-03", "2021-11-30"),
                        phase(1, "2018-09-03", "2018-09-15"),
                        phase(2, "2018-09-15", "2018-09-30")));
    }

    @Test
    void anOpenStartAndAnOpenEndAreNoDays() {
        assertEquals(
                """
                2022-05-24 CAMPAIGN_BEGINS Campaign
                2022-06-30 ENDS 1\
                """,
                told(campaign("2022-05-24", null), phase(1, null, "2022-06-30")));
    }

    private static String told(Campaign campaign, Phase... phases) {
        return PhaseAgenda.days(campaign, List.of(phases)).stream()
                .map(PhaseAgendaTest::told)
                .collect(Collectors.joining("\n"));
    }

    private static String told(AgendaItem item) {
        return item.day() + " " + item.matter() + " " + item.nameEn();
    }

    private static Phase phase(int seq, String from, String to) {
        return new Phase(
                seq, Integer.toString(seq), Integer.toString(seq), day(from), day(to), null, null);
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static Campaign campaign(String from, String to) {
        return new Campaign(
                1,
                "T8",
                2,
                "City",
                "/1/2/",
                "Campaign",
                "Campaign",
                "Office",
                "Office",
                null,
                null,
                null,
                null,
                day(from),
                day(to),
                List.of(),
                true,
                null,
                null,
                null,
                null);
    }
}
