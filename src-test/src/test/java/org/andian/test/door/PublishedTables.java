package org.andian.test.door;

import org.andian.portal.outbox.FileSource.KeptFile;
import org.andian.portal.publication.PublicationDraft;
import org.andian.portal.publication.PublicationDraft.Basis;
import org.andian.portal.publication.PublicationHead;
import org.andian.portal.publication.PublicationKind;
import org.andian.reports.Column;
import org.andian.reports.Table;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;

/** Small rankings to be published, of one line and with one text as their file. */
final class PublishedTables {

    static final String MARK = "T5-R";

    private PublishedTables() {}

    static PublicationDraft draft(long district, String title, int points) {
        return of(head(district, title, false), points);
    }

    static PublicationDraft forBelow(long district, String title, int points) {
        return of(head(district, title, true), points);
    }

    private static PublicationHead head(long district, String title, boolean below) {
        return new PublicationHead(district, MARK, title, "T5 office", below, null, null, null);
    }

    static PublicationDraft correction(long district, long replaced, int points) {
        return of(
                new PublicationHead(
                        district,
                        null,
                        "T5 corrected",
                        null,
                        false,
                        null,
                        replaced,
                        "counted anew"),
                points);
    }

    private static PublicationDraft of(PublicationHead head, int points) {
        List<List<Object>> rows = List.of(List.of("North", points));
        Table table =
                new Table(
                        head.title(),
                        "",
                        ZoneId.of("Asia/Shanghai"),
                        List.of(Column.text("District"), Column.number("Points", "", 0)),
                        rows::iterator);
        return new PublicationDraft(
                PublicationKind.RANKING,
                null,
                head,
                null,
                new Basis(null, "points:1", null),
                table,
                (number, issuer, frozen) ->
                        List.of(
                                new KeptFile(
                                        "ranking.txt",
                                        "text/plain",
                                        content(number.text(), points))));
    }

    /** As it is published under a number. */
    static byte[] content(String number, int points) {
        return (number + " North " + points).getBytes(StandardCharsets.UTF_8);
    }
}
