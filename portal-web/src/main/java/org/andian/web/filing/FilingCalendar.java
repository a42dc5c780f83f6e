package org.andian.web.filing;

import org.andian.portal.filing.FilingRow;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;

/** Days of filings as a calendar file (RFC 5545): an event of one whole day each. Pure. */
final class FilingCalendar {

    private static final String END = "\r\n";

    /** Lines are folded behind so many octets. */
    private static final int LONGEST_LINE = 75;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private FilingCalendar() {}

    /**
     * @param told what stands in the reader's calendar for a filing
     */
    static String of(List<FilingRow> rows, Instant now, Function<FilingRow, String> told) {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Andian//filings//");
        for (FilingRow row : rows) {
            line(text, "BEGIN:VEVENT");
            line(
                    text,
                    "UID:filing-%d-%s-%d-%s@andian"
                            .formatted(
                                    row.key().ruleId(),
                                    day(row.key().forDay()),
                                    row.key().districtId(),
                                    row.key().department()));
            line(text, "DTSTAMP:" + STAMP.format(now));
            line(text, "DTSTART;VALUE=DATE:" + day(row.dueOn()));
            line(text, "DTEND;VALUE=DATE:" + day(row.dueOn().plusDays(1)));
            line(text, "SUMMARY:" + escaped(told.apply(row)));
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** A line that goes on begins with a blank, which counts; no character is torn. */
    private static void line(StringBuilder text, String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            String sign = Character.toString(line.codePointAt(at));
            int length = sign.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                text.append(END).append(' ');
                octets = 1;
            }
            text.append(sign);
            octets += length;
        }
        text.append(END);
    }
}
