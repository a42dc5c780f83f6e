package org.andian.web.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.agenda.AgendaItem;
import org.andian.portal.agenda.AgendaKind;
import org.andian.portal.agenda.AgendaState;
import org.andian.web.frame.Spoken;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a calendar program gets, octet for octet. */
class CalendarFileTest {

    private static final Instant NOW = Instant.parse("2026-11-29T03:00:00Z");
    private static final URI PORTAL = URI.create("https://portal.example/");

    @Test
    void aDayIsADateAMomentIsUtcAndWhatIsDoneSaysSo() {
        AgendaItem filing =
                new AgendaItem(
                        AgendaKind.FILING,
                        "T8",
                        "x",
                        "Summary, half a year; draft",
                        "DONE",
                        "x",
                        "Campaign",
                        LocalDate.of(2026, 12, 20),
                        null,
                        AgendaState.DONE);
        AgendaItem work =
                new AgendaItem(
                        AgendaKind.WORK,
                        "7",
                        "Mend",
                        null,
                        "ACCEPTED",
                        null,
                        null,
                        LocalDate.of(2026, 12, 1),
                        Instant.parse("2026-12-01T08:30:00Z"),
                        AgendaState.TODO);
        assertEquals(
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Andian//Andian//EN
                CALSCALE:GREGORIAN
                METHOD:PUBLISH
                X-WR-CALNAME:Mine
                X-WR-CALDESC:Not all\\, though
                X-WR-TIMEZONE:Asia/Shanghai
                REFRESH-INTERVAL;VALUE=DURATION:PT6H
                X-PUBLISHED-TTL:PT6H
                BEGIN:VEVENT
                UID:*
                DTSTAMP:20261129T030000Z
                DTSTART;VALUE=DATE:20261220
                DTEND;VALUE=DATE:20261221
                SUMMARY:✓ Filing · Summary\\, half a year\\; draft
                LOCATION:Campaign
                DESCRIPTION:Filed
                CATEGORIES:Filing
                URL:https://portal.example/campaign/view.xhtml?code=T8#filings
                STATUS:CONFIRMED
                TRANSP:TRANSPARENT
                END:VEVENT
                BEGIN:VEVENT
                UID:*
                DTSTAMP:20261129T030000Z
                DTSTART:20261201T083000Z
                SUMMARY:Work order · Mend
                DESCRIPTION:Taken on
                CATEGORIES:Work order
                URL:https://portal.example/workorder/view.xhtml?id=7
                STATUS:CONFIRMED
                TRANSP:TRANSPARENT
                END:VEVENT
                END:VCALENDAR
                """,
                written(List.of(filing, work))
                        .replaceAll("UID:\\S+", "UID:*")
                        .replace("\r\n", "\n"));
    }

    /** Else a program would keep the old one beside the new. */
    @Test
    void anItemKeepsItsUidWhateverBecomesOfIt() {
        assertEquals(
                uid(hazard("ORDERED", "2026-12-01", AgendaState.TODO)),
                uid(hazard("CLOSED", "2026-12-09", AgendaState.DONE)));
        assertTrue(
                uid(hazard("ORDERED", "2026-12-01", AgendaState.TODO)).endsWith("@portal.example"));
    }

    @Test
    void linesAreFoldedByOctetsAndNeverWithinACharacter() {
        AgendaItem item =
                new AgendaItem(
                        AgendaKind.HAZARD,
                        "8",
                        "\u7535".repeat(60),
                        null,
                        "ORDERED",
                        null,
                        null,
                        LocalDate.of(2026, 12, 1),
                        null,
                        AgendaState.TODO);
        String text = written(List.of(item));
        for (String line : text.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
        }
        assertTrue(text.replace("\r\n ", "").contains("\u7535".repeat(60)), text);
    }

    @Test
    void aLineBreakOfATextIsWritten() {
        assertEquals("a\\nb\\\\c", CalendarFile.escaped("a\r\nb\\c"));
    }

    private static AgendaItem hazard(String matter, String day, AgendaState state) {
        return new AgendaItem(
                AgendaKind.HAZARD,
                "9",
                "Cable",
                null,
                matter,
                "School",
                null,
                LocalDate.parse(day),
                null,
                state);
    }

    private static String uid(AgendaItem item) {
        return written(List.of(item))
                .lines()
                .filter(line -> line.startsWith("UID:"))
                .findFirst()
                .orElseThrow();
    }

    private static String written(List<AgendaItem> items) {
        return new CalendarFile(new AgendaWords(Spoken.english()), PORTAL, NOW)
                .of("Mine", "Not all, though", items);
    }
}
