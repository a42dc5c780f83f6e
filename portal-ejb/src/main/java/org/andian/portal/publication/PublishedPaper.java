package org.andian.portal.publication;

import org.andian.portal.outbox.FileSource.KeptFile;
import org.andian.reports.CsvWriter;
import org.andian.reports.Format;
import org.andian.reports.PdfWriter;
import org.andian.reports.Table;
import org.andian.reports.TableWriter;
import org.andian.reports.XlsxWriter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The files a table of its own is published as, each with number and issuer above its figures. */
final class PublishedPaper {

    private final PublicationNumber number;
    private final Table table;

    /**
     * @param frozen as it is kept
     * @param correction what is said of the version before, empty for a first one
     */
    PublishedPaper(PublicationNumber number, String issuer, Table frozen, String correction) {
        String head = PublicationWording.text("head", PublicationWording.number(number), issuer);
        String between = PublicationWording.text("between");
        this.number = number;
        this.table =
                frozen.withNote(
                        head
                                + between
                                + (correction.isEmpty() ? "" : correction + between)
                                + frozen.note());
    }

    KeptFile pdf(String issuer) {
        return file(Format.PDF, new PdfWriter(PublicationWording.signatures(issuer)));
    }

    KeptFile xlsx() {
        return file(Format.XLSX, new XlsxWriter());
    }

    KeptFile csv() {
        return file(Format.CSV, new CsvWriter());
    }

    private KeptFile file(Format format, TableWriter writer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(table, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KeptFile(
                name(table.title(), number, format.ending()),
                format.mediaType(),
                out.toByteArray());
    }

    /** Without what no file system takes; later versions say which they are. */
    static String name(String title, PublicationNumber number, String ending) {
        String plain = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        return plain + (number.version() == 1 ? "" : "-v" + number.version()) + "." + ending;
    }
}
