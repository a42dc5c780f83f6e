package org.andian.web.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.calendar.Arrangement;
import org.andian.portal.calendar.ArrangementDraft;
import org.andian.portal.calendar.CalendarReason;
import org.andian.portal.refusal.Refusal;
import org.andian.web.frame.Spoken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Collectors;

class ArrangementLinesTest {

    private static final String SPOKEN =
            """
            NEW_YEAR 2027-01-01/2027-01-03
            SPRING_FESTIVAL 2027-02-05/2027-02-11
            [2027-01-09, 2027-02-20]\
            """;

    private final ArrangementLines chinese = new ArrangementLines(Spoken.chinese());
    private final ArrangementLines english = new ArrangementLines(Spoken.english());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "放假 2027-01-01 至 2027-01-03 元旦\n"
                        + "放假 2027-02-05 2027-02-11 春节\n"
                        + "上班 2027-01-09\n"
                        + "上班 2027-02-20",
                "放假\t2027/1/1\t2027/1/3\t元旦\n放假\t2027/2/5\t2027/2/11\n\n上班\t2027/1/9\t2027/2/20",
                "放假：２０２７年１月１日至2027年1月3日\n放假，2027年2月5日—2027年2月11日\n上班：2027年1月9日、2027年2月20日",
                "off 2027-01-01 to 2027-01-03 New Year\r\n"
                        + "off 2027.2.5 - 2027.2.11 spring festival\n"
                        + "Worked 2027-01-09, 2027-02-20",
                "OFF 2027-01-01 2027-01-03 NEW_YEAR\n"
                        + "off 2027-02-05 2027-02-11 春节\n"
                        + "work 2027-01-09\n"
                        + "班 2027-02-20",
            })
    void peopleWriteItInManyWays(String text) {
        assertEquals(SPOKEN, told(chinese.draft(2027, text, "", false)));
        assertEquals(SPOKEN, told(english.draft(2027, text, "", false)));
    }

    @Test
    void oneDayIsOffByItself() {
        assertEquals(
                "QINGMING 2027-04-05/2027-04-05\nOTHER 2027-09-03/2027-09-03\n[]",
                told(chinese.draft(2027, "放假 2027-09-03\n放假 2027-04-05", null, false)));
    }

    @Test
    void whatIsWrittenCanBeReadAgain() {
        ArrangementDraft draft =
                chinese.draft(2027, "放假 2027-01-01 2027-01-03\n上班 2027-01-09", "", false);
        Arrangement kept =
                new Arrangement(2027, true, draft.off(), draft.worked(), "", null, null, 1);
        assertEquals("放假 2027-01-01 2027-01-03 元旦\n上班 2027-01-09", chinese.of(kept));
        assertEquals("off 2027-01-01 2027-01-03 New Year\nworked 2027-01-09", english.of(kept));
        assertEquals(draft, chinese.draft(2027, english.of(kept), "", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-01",
                "放假",
                "放假 2027-02-30",
                "放假 2027-01-01 2027-01-03 生日",
                "放假 2027-01-01 2027-01-03 2027-01-05",
                "上班 2027-01-09 元旦",
                "休假 2027-01-01",
                "off 1-1-2027",
                "off 99999-01-01 x",
                "<script>"
            })
    void whatCannotBeReadIsToldWithItsLine(String line) {
        Refusal refused =
                assertThrows(
                        Refusal.class,
                        () -> chinese.draft(2027, "放假 2027-01-01\n" + line, "", false));
        assertEquals(CalendarReason.LINE, refused.reason());
        assertEquals(2, refused.values().getFirst());
    }

    private static String told(ArrangementDraft draft) {
        return draft.off().stream()
                        .map(some -> some.holiday() + " " + some.first() + "/" + some.last())
                        .collect(Collectors.joining("\n"))
                + "\n"
                + draft.worked();
    }
}
