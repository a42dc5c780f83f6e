package org.andian.reports;

import java.util.List;
import java.util.Objects;

/**
 * A report of several tables bound together.
 *
 * @param title on the cover, in large letters
 * @param subtitle below it, such as the days; empty for none
 * @param office in whose name, near the foot of the cover; empty for none
 * @param date below the office
 * @param contents the table of contents, heads only: number, chapter, page
 * @param chapters at least one, each beginning on a page of its own; their tables' titles are as
 *     they are printed, their names stand in the contents
 */
public record Book(
        String title,
        String subtitle,
        String office,
        String date,
        Contents contents,
        List<NamedTable> chapters) {

    /** What the contents are called, and their three columns. */
    public record Contents(String title, String number, String chapter, String page) {}

    public Book {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(contents, "contents");
        chapters = List.copyOf(chapters);
        if (chapters.isEmpty()) {
            throw new IllegalArgumentException("A book needs at least one chapter.");
        }
    }
}
