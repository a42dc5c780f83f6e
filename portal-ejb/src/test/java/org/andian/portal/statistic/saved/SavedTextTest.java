package org.andian.portal.statistic.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.statistic.StatisticReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SavedTextTest {

    @Test
    void namesAreAsTheyLookAndNothingIsNothing() {
        assertEquals(
                new FormNames("Office", null, null, null),
                new FormNames("  Office ", "", " ", null));
        assertEquals(
                StatisticReason.FORM_NAME,
                refused(() -> new FormNames("x".repeat(101), null, null, null)));
    }

    @Test
    void aTitleAndAnAddressAreDemanded() {
        assertEquals(StatisticReason.SAVED_TITLE, refused(() -> text(" ", "?")));
        assertEquals(StatisticReason.SAVED_TITLE, refused(() -> text("x".repeat(121), "?")));
        assertEquals(StatisticReason.SAVED_QUESTION, refused(() -> text("x", null)));
        assertEquals(StatisticReason.SAVED_QUESTION, refused(() -> text("x", "rows=DISTRICT")));
        assertEquals(StatisticReason.SAVED_QUESTION, refused(() -> text("x", "?a b")));
        assertEquals(
                StatisticReason.SAVED_QUESTION, refused(() -> text("x", "?" + "a".repeat(2000))));
    }

    @Test
    void aChapterLiesWithinTheBook() {
        assertNull(text("x", "?").chapter());
        assertEquals(1, new SavedText("x", "?", false, 0, FormNames.NONE).chapter());
        assertEquals(999, new SavedText("x", "?", false, 5000, FormNames.NONE).chapter());
    }

    private static SavedText text(String title, String question) {
        return new SavedText(title, question, false, null, FormNames.NONE);
    }

    private static Object refused(Executable act) {
        return assertThrows(Refusal.class, act).reason();
    }
}
