package org.andian.web.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.agenda.AgendaItem;
import org.andian.portal.agenda.AgendaKind;
import org.andian.portal.agenda.AgendaState;
import org.andian.web.frame.Spoken;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;

/** How matters stand on 29 November 2026, in words and as they are drawn. */
class AgendaWordsTest {

    private final AgendaWords words = new AgendaWords(Spoken.english());

    @Test
    void howLongAndHowItIsDrawn() {
        assertEquals("3 days late is-overdue LATE", told(AgendaKind.HAZARD, "2026-11-26"));
        assertEquals("3 days late is-due LATE", told(AgendaKind.FILING, "2026-11-26"));
        assertEquals("Due today is-due TODAY", told(AgendaKind.HAZARD, "2026-11-29"));
        assertEquals("3 days left is-due WEEK", told(AgendaKind.HAZARD, "2026-12-02"));
        assertEquals("7 days left is-waiting WEEK", told(AgendaKind.HAZARD, "2026-12-06"));
        assertEquals("8 days left is-waiting LATER", told(AgendaKind.HAZARD, "2026-12-07"));
        assertEquals("Without a last day is-waiting UNDATED", told(AgendaKind.HAZARD, null));
    }

    @Test
    void whatHasNoNameIsCalledAfterWhatIsDone() {
        AgendaItem day =
                new AgendaItem(
                        AgendaKind.PUBLICITY,
                        "",
                        null,
                        null,
                        "CONSUMER_DAY",
                        null,
                        null,
                        LocalDate.of(2027, 3, 15),
                        null,
                        AgendaState.NOTE);
        assertEquals("Consumer day 03-15", words.title(day));
        assertEquals("To know", words.standing(day));
        assertEquals("—", words.place(day));
        assertEquals("/inspection/publicity.xhtml", words.address(day));
    }

    private String told(AgendaKind kind, String day) {
        AgendaItem item =
                new AgendaItem(
                        kind,
                        "1",
                        "name",
                        null,
                        "TODO",
                        null,
                        null,
                        day == null ? null : LocalDate.parse(day),
                        null,
                        AgendaState.TODO);
        return words.standing(item)
                + " "
                + words.style(item)
                + " "
                + When.of(item, LocalDate.of(2026, 11, 29));
    }
}
