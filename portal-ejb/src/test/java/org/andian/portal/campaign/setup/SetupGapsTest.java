package org.andian.portal.campaign.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Must is what keeps a campaign from being put in force. */
class SetupGapsTest {

    private static final String WHOLE =
            """
            notice.code=T1-2027
            notice.nameZh=N
            notice.issuerZh=I
            notice.documentNo=D
            notice.issuedOn=2027-01-01
            notice.addresseesZh=A
            notice.wording=ORDER
            period.startsOn=2027-01-01
            group.1.nameZh=G
            group.1.venues=MALL SCHOOL
            rights.issue=1
            rights.receive=1
            rights.file=2
            rights.score=1\
            """;

    @Test
    void aBlankOneLacksWhatACampaignCannotDoWithout() {
        assertEquals(
                """
                must CODE, must NAME, must ISSUER, may DOCUMENT_NO, may ISSUED_ON, may ADDRESSEES, may WORDING, \
                must STARTS_ON, must GROUPS, may RIGHT_ISSUE, may RIGHT_RECEIVE, may RIGHT_FILE, may RIGHT_SCORE\
                """,
                gaps(""));
    }

    @Test
    void aWholeOneLacksNothing() {
        assertEquals("", gaps(WHOLE));
    }

    @Test
    void justAYearIsEnough() {
        assertEquals("", gaps(WHOLE.replace("period.startsOn=2027-01-01", "period.justYear=2016")));
    }

    @Test
    void phasesMayOverlapButNotEndBeforeTheyBegin() {
        String phases =
                """

                phase.1.nameZh=P
                phase.1.startsOn=2027-01-03
                phase.1.endsOn=2027-01-15
                phase.2.nameZh=Q
                phase.2.startsOn=2027-01-15
                phase.2.endsOn=2027-01-30\
                """;
        assertEquals("", gaps(WHOLE + phases));
        assertEquals("must PHASE_DAYS 2", gaps(WHOLE + phases.replace("2027-01-30", "2027-01-14")));
        assertEquals(
                "may PHASE_OUTSIDE 1", gaps(WHOLE + phases.replace("2027-01-03", "2026-12-31")));
    }

    @Test
    void aVenueGroupIsCountedByTheFirstOfItsGroups() {
        String second =
                """

                group.4.nameZh=H
                group.4.venues=MALL SCHOOL BANK\
                """;
        assertEquals("may GROUP_TWICE 4 1", gaps(WHOLE + second));
    }

    @Test
    void somebodyHereAndNobodyThere() {
        String second =
                """

                group.2.nameZh=H
                group.2.venues=BANK
                group.2.lead=FIRE\
                """;
        assertEquals("may GROUP_NOBODY 1", gaps(WHOLE + second));
    }

    @Test
    void rangesAreNamedWhole() {
        assertEquals("", gaps(WHOLE + "\nequipment.pilotsLeast=3\nequipment.pilotsMost=4"));
        assertEquals("must PILOTS", gaps(WHOLE + "\nequipment.pilotsLeast=3"));
        assertEquals(
                "must PILOTS", gaps(WHOLE + "\nequipment.pilotsLeast=4\nequipment.pilotsMost=3"));
    }

    private static String gaps(String text) {
        return SetupGaps.of(content(text)).stream()
                .map(
                        gap ->
                                (gap.blocks() ? "must " : "may ")
                                        + gap.code()
                                        + (gap.values().isEmpty()
                                                ? ""
                                                : " " + String.join(" ", gap.values())))
                .collect(Collectors.joining(", "));
    }

    static SetupContent content(String text) {
        Map<String, String> values = new TreeMap<>();
        text.lines()
                .filter(line -> line.contains("="))
                .forEach(
                        line -> {
                            int at = line.indexOf('=');
                            values.put(line.substring(0, at), line.substring(at + 1));
                        });
        return new SetupContent(values);
    }
}
