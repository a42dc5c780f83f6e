package org.andian.reports;

import java.util.function.Supplier;

/**
 * The files a table can become.
 *
 * <p>The ending of each is also what the REST interface takes as {@code format}.
 */
public enum Format {
    XLSX(
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            XlsxWriter::new),
    /** A table wider than paper is cut into parts: see {@link PdfWriter#fitsPaper}. */
    PDF("pdf", "application/pdf", PdfWriter::new),
    CSV("csv", "text/csv; charset=UTF-8", CsvWriter::new),
    JSON("json", "application/json", JsonWriter::new);

    private final String ending;
    private final String mediaType;
    private final Supplier<TableWriter> writer;

    Format(String ending, String mediaType, Supplier<TableWriter> writer) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.writer = writer;
    }

    /** How the file's name ends, without the dot. */
    public String ending() {
        return ending;
    }

    /** As the {@code Content-Type} of an answer says it. */
    public String mediaType() {
        return mediaType;
    }

    /** A writer of its own for each call. */
    public TableWriter writer() {
        return writer.get();
    }
}
