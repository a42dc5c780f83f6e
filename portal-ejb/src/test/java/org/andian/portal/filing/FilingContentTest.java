package org.andian.portal.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** What was handed in is one text, the same for the same content. */
class FilingContentTest {

    private static final LocalDate FROM = LocalDate.of(2019, 1, 1);
    private static final LocalDate TO = LocalDate.of(2019, 6, 12);

    @Test
    void whatIsWrittenReadsTheSameAndHasItsHash() {
        FilingContent content = content("Done", 6.0, null, "a.pdf");
        String json = content.toJson();
        assertEquals(content, FilingContent.fromJson(json));
        assertEquals(json, FilingContent.fromJson(json).toJson());
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                FilingContent.sha256("abc"));
        assertNotEquals(
                FilingContent.sha256(json),
                FilingContent.sha256(content("Done", 7.0, null, "a.pdf").toJson()));
    }

    @Test
    void anOverrideShowsBothAndIsWhatIsFiled() {
        FilingContent content = content("Done", 6.0, 7.0, "a.pdf");
        FilingContent read = FilingContent.fromJson(content.toJson());
        FilingContent.Figure figure = read.figures().getFirst();
        assertEquals("6.0 7.0 late", figure.known() + " " + figure.value() + " " + figure.reason());
        FilingContent dash = FilingContent.fromJson(content("x", null, null, "a.pdf").toJson());
        assertNull(dash.figures().getFirst().value());
    }

    @Test
    void versionsAreCompared() {
        FilingContent first = content("Done", 6.0, null, "a.pdf");
        FilingContent second = content("Done better", 6.0, 7.0, "b.pdf");
        assertEquals(
                List.of(
                        change(FilingContent.Change.Kind.TEXT, "T", "Done", "Done better"),
                        change(FilingContent.Change.Kind.FIGURE, "hazards.found", "6.0", "7.0"),
                        change(FilingContent.Change.Kind.PAPER, "b.pdf", null, "b.pdf"),
                        change(FilingContent.Change.Kind.PAPER, "a.pdf", "a.pdf", null)),
                second.changesSince(first));
        assertEquals(List.of(), first.changesSince(first));
    }

    private static FilingContent.Change change(
            FilingContent.Change.Kind kind, String name, String was, String is) {
        return new FilingContent.Change(kind, name, was, is);
    }

    private static FilingContent content(String words, Double known, Double own, String paper) {
        return new FilingContent(
                "N",
                "N",
                "D",
                "",
                List.of(new FilingContent.Text("T", "T", words)),
                List.of(
                        new FilingContent.Figure(
                                "hazards.found",
                                FROM,
                                TO,
                                known,
                                "*~*~hazards.found~NUMERATOR~CURRENT",
                                own,
                                own == null ? null : "late")),
                List.of(new FilingContent.Paper(paper, "00")),
                2,
                1);
    }
}
