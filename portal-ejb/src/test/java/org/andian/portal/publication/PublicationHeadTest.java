package org.andian.portal.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;

class PublicationHeadTest {

    @Test
    void whatIsTypedIsKeptAsItIsSeen() {
        PublicationHead head =
                new PublicationHead(
                        7, " 运安\u200B统 ", "A \n table", "", true, " a \r\n b ", null, "");
        assertEquals("运安统", head.mark());
        assertEquals("A table", head.title());
        assertNull(head.issuer());
        assertEquals("a\nb", head.remark());
        assertNull(head.reason());
    }

    @Test
    void somethingNewNeedsItsMarkAndACorrectionItsReason() {
        assertRefused(PublicationReason.MARK, null, "title", null, null);
        assertRefused(PublicationReason.TITLE, "mark", " ", null, null);
        assertRefused(PublicationReason.REASON, null, "title", 3L, null);
        assertRefused(PublicationReason.REASON, null, "title", 3L, "x".repeat(501));
        assertRefused(PublicationReason.MARK, "x".repeat(21), "title", null, null);
        assertRefused(PublicationReason.TITLE, "mark", "x".repeat(201), null, null);
        new PublicationHead(7, null, "title", null, false, null, 3L, "counted anew");
    }

    @Test
    void aFileIsNamedAfterTheTitleAndItsVersion() {
        PublicationNumber first = new PublicationNumber("T5", 2026, 1, 1);
        assertEquals("a_b_.pdf", PublishedPaper.name("a/b?", first, "pdf"));
        assertEquals("a-v2.pdf", PublishedPaper.name("a", first.next(), "pdf"));
    }

    private static void assertRefused(
            PublicationReason reason, String mark, String title, Long replaces, String why) {
        Refusal refused =
                assertThrows(
                        Refusal.class,
                        () ->
                                new PublicationHead(
                                        7, mark, title, null, false, null, replaces, why));
        assertEquals(reason, refused.reason());
    }
}
