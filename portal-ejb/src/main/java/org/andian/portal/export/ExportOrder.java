package org.andian.portal.export;

import org.andian.reports.Format;
import org.andian.reports.Progress;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/**
 * What to write.
 *
 * @param title shown in the list, 1 to 200 characters
 * @param selection what the rows were narrowed to, for the audit trail
 * @param fileName without ending; letters, digits and hyphens, at most 100
 * @param expectedRows null where nobody knows
 * @param content called once, after the order's transaction
 */
public record ExportOrder(
        String title,
        String selection,
        String fileName,
        Format format,
        Long expectedRows,
        Content content) {

    public static final int LONGEST_TITLE = 200;

    /**
     * Writes the file later, on another thread and without a request: it carries its own scope and
     * language.
     */
    public interface Content {

        /**
         * @param out closed by the caller
         * @param progress told of each row; it ends the writing when the owner no longer wants it
         */
        void write(OutputStream out, Progress progress) throws IOException;
    }

    public ExportOrder {
        Objects.requireNonNull(content, "content");
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException(
                    "An export's title has 1 to " + LONGEST_TITLE + " characters.");
        }
        if (!fileName.matches("[A-Za-z0-9-]{1,100}")) {
            throw new IllegalArgumentException(
                    "An export's file name is of letters, digits and hyphens.");
        }
    }

    /** The file's name with the ending of its format. */
    String fullName() {
        return fileName + "." + format.ending();
    }
}
