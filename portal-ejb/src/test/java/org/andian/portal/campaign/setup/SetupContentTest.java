package org.andian.portal.campaign.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

class SetupContentTest {

    private static final SetupContent CHANGDU =
            SetupGapsTest.content(
                    """
                    notice.code=CHANGDU-2018
                    notice.documentNo=95
                    notice.nameZh=Changdu
                    period.startsOn=2018-09-03
                    period.endsOn=2021-11-15
                    phase.1.startsOn=2018-09-03
                    phase.1.endsOn=2018-09-15
                    phase.2.startsOn=2018-09-15
                    place.districts=7 8
                    rights.issue=4\
                    """);

    @Test
    void daysOfAModelMoveWithItsBeginning() {
        assertEquals(
                """
                notice.nameZh=Changdu
                period.endsOn=2030-05-14
                period.startsOn=2027-03-02
                phase.1.endsOn=2027-03-14
                phase.1.startsOn=2027-03-02
                phase.2.startsOn=2027-03-14\
                """,
                text(SetupShift.model(CHANGDU, LocalDate.parse("2027-03-02"), false)));
    }

    @Test
    void aCopyInTheSameCityKeepsDistrictsAndBodies() {
        SetupContent copy = SetupShift.model(CHANGDU, LocalDate.parse("2018-09-04"), true);
        assertEquals(List.of("7", "8"), copy.codes(SetupField.DISTRICTS));
        assertEquals(List.of("4"), copy.codes(SetupField.RIGHT_ISSUE));
        assertEquals("2018-09-16", copy.text(SetupField.PHASE_STARTS_ON, 2));
    }

    @Test
    void withoutABeginningThereAreNoDays() {
        SetupContent copy = SetupShift.model(CHANGDU, null, false);
        assertNull(copy.startsOn());
        assertNull(copy.text(SetupField.PHASE_STARTS_ON, 2));
        assertEquals(List.of(1, 2), copy.lines(SetupSection.PHASE));
    }

    @Test
    void aYearIsTheWholeYear() {
        SetupContent year = SetupGapsTest.content("period.justYear=2016");
        assertEquals(LocalDate.parse("2016-01-01"), year.startsOn());
        assertEquals(LocalDate.parse("2016-12-31"), year.endsOn());
        SetupContent next = SetupShift.model(year, LocalDate.parse("2027-05-01"), false);
        assertEquals("2027", next.text(SetupField.JUST_YEAR));
    }

    @Test
    void yearsInNamesMoveAlong() {
        assertEquals("Annual summary 2027", SetupShift.name("Annual summary 2018", 9));
        assertEquals("No. 20181 of 2019", SetupShift.name("No. 20181 of 2018", 1));
    }

    @Test
    void changesAreToldFieldByField() {
        SetupContent after =
                CHANGDU.with("phase.2.startsOn", "2018-09-20")
                        .with("phase.10.nameZh", "More")
                        .without("phase.1.");
        assertEquals(
                """
                PHASE_STARTS_ON 1: 2018-09-03 > null
                PHASE_ENDS_ON 1: 2018-09-15 > null
                PHASE_STARTS_ON 2: 2018-09-15 > 2018-09-20
                PHASE_NAME_ZH 10: null > More\
                """,
                SetupChange.between(CHANGDU, after).stream()
                        .map(
                                one ->
                                        one.field()
                                                + " "
                                                + one.line()
                                                + ": "
                                                + one.before()
                                                + " > "
                                                + one.after())
                        .collect(Collectors.joining("\n")));
        assertEquals(List.of(), SetupChange.between(CHANGDU, CHANGDU.with("notice.noteZh", "")));
    }

    @Test
    void theHashIsOfWhatIsSaidAlone() {
        assertEquals(CHANGDU.hash(), CHANGDU.with("notice.noteZh", "").hash());
        assertNotEquals(CHANGDU.hash(), CHANGDU.with("notice.noteZh", "x").hash());
        assertEquals(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                SetupContent.nothing().hash());
    }

    @Test
    void whatIsWrittenIsKeptInOneForm() {
        assertEquals("2027-03-01", SetupField.STARTS_ON.cleaned(" 2027-03-01 "));
        assertEquals("YC-2027", SetupField.CODE.cleaned("yc-2027"));
        assertEquals("3", SetupField.PILOTS_LEAST.cleaned("03"));
        assertEquals("arc current", SetupField.WATCHED.cleaned("current arc current"));
        assertEquals("1", SetupField.DETECTORS.cleaned("1"));
        assertEquals("", SetupField.DETECTORS.cleaned("0"));
        assertEquals("", SetupField.NAME_ZH.cleaned(null));
        assertRefused(CampaignReason.SETUP_DAY, SetupField.STARTS_ON, "2027-02-30");
        assertRefused(CampaignReason.SETUP_DAY, SetupField.STARTS_ON, "1999-12-31");
        assertEquals("2026", SetupField.JUST_YEAR.cleaned("2026"));
        assertRefused(CampaignReason.SETUP_DAY, SetupField.JUST_YEAR, "0");
        assertRefused(CampaignReason.SETUP_DAY, SetupField.JUST_YEAR, "26");
        assertRefused(CampaignReason.SETUP_DAY, SetupField.JUST_YEAR, "2100");
        assertRefused(CampaignReason.SETUP_NUMBER, SetupField.PILOTS_LEAST, "-1");
        assertRefused(CampaignReason.SETUP_CODE, SetupField.CODE, "a b");
        assertRefused(CampaignReason.SETUP_LONG, SetupField.NAME_ZH, "x".repeat(201));
    }

    /** Each field stands where nobody else does, and is found there. */
    @Test
    void everyFieldIsFoundByItsPath() {
        for (SetupField field : SetupField.values()) {
            String path = field.section().isList() ? field.path(3) : field.path();
            assertEquals(field, SetupField.at(path).orElseThrow());
        }
    }

    private static void assertRefused(CampaignReason reason, SetupField field, String written) {
        assertEquals(reason, assertThrows(Refusal.class, () -> field.cleaned(written)).reason());
    }

    private static String text(SetupContent content) {
        return content.values().entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("\n"));
    }
}
