package org.andian.web.agenda;

import org.andian.portal.agenda.AgendaItem;
import org.andian.portal.agenda.AgendaKind;
import org.andian.portal.agenda.AgendaState;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/**
 * A calendar as RFC 5545 has it (iCalendar): lines of at most 75 octets, ended by CR and LF,
 * moments in UTC, a day that counts as a whole as a date. An item keeps its UID while its record is
 * the same, so that a program replaces what it had. Pure.
 */
final class CalendarFile {

    private static final int LONGEST_LINE = 75;
    private static final String END = "\r\n";
    private static final String NUMBER = "\\d+";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final AgendaWords words;
    private final URI portal;
    private final Instant now;
    private final StringBuilder text = new StringBuilder();

    /**
     * @param portal where its pages begin, as {@code https://host/}, ending in a slash
     * @param now when it is written
     */
    CalendarFile(AgendaWords words, URI portal, Instant now) {
        this.words = words;
        this.portal = portal;
        this.now = now;
    }

    /**
     * @param name what the calendar is called
     * @param note what its reader must know of it, null for nothing
     * @param items each with a day
     */
    String of(String name, String note, List<AgendaItem> items) {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Andian//Andian//EN");
        line("CALSCALE", "GREGORIAN");
        line("METHOD", "PUBLISH");
        line("X-WR-CALNAME", escaped(name));
        if (note != null) {
            line("X-WR-CALDESC", escaped(note));
        }
        line("X-WR-TIMEZONE", "Asia/Shanghai");
        line("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        line("X-PUBLISHED-TTL", "PT6H");
        items.forEach(this::event);
        line("END", "VCALENDAR");
        return text.toString();
    }

    private void event(AgendaItem item) {
        line("BEGIN", "VEVENT");
        line("UID", uid(item));
        line("DTSTAMP", MOMENT.format(now));
        if (item.at() == null) {
            line("DTSTART;VALUE=DATE", DAY.format(item.day()));
            line("DTEND;VALUE=DATE", DAY.format(item.day().plusDays(1)));
        } else {
            line("DTSTART", MOMENT.format(item.at()));
        }
        line("SUMMARY", escaped(summary(item)));
        if (item.place() != null) {
            line("LOCATION", escaped(words.place(item)));
        }
        line("DESCRIPTION", escaped(words.matter(item)));
        line("CATEGORIES", escaped(words.kind(item.kind())));
        line("URL", portal.resolve(words.address(item).substring(1)).toString());
        line("STATUS", "CONFIRMED");
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    /** What is done says so, since programs show no state. */
    private String summary(AgendaItem item) {
        String title = words.kind(item.kind()) + " · " + words.title(item);
        return item.state() == AgendaState.DONE ? "✓ " + title : title;
    }

    private String uid(AgendaItem item) {
        String record = item.kind() + " " + item.key();
        String what =
                item.key().matches(NUMBER)
                        ? record
                        : record + " " + item.day() + " " + item.name() + " " + sort(item);
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8))
                + "@"
                + portal.getHost();
    }

    /** Which end of a phase, which bulletin; of a filing it is only how it stands, and changes. */
    private static String sort(AgendaItem item) {
        return item.kind() == AgendaKind.FILING ? "" : item.matter();
    }

    /** TEXT of RFC 5545, 3.3.11. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n|\\r|\\n", "\\\\n");
    }

    /** Folded by octets, never within a character (RFC 5545, 3.1). */
    private void line(String name, String value) {
        String whole = name + ":" + value;
        int octets = 0;
        for (int at = 0; at < whole.length(); ) {
            int character = whole.codePointAt(at);
            int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                text.append(END).append(' ');
                octets = 1;
            }
            text.appendCodePoint(character);
            octets += size;
            at += Character.charCount(character);
        }
        text.append(END);
    }
}
