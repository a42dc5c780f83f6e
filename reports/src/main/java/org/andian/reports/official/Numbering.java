package org.andian.reports.official;

import java.util.Arrays;

/** Counts the headings of one document. */
final class Numbering {

    private final int[] counts = new int[5];

    /** What stands before a paragraph's text: a heading's number, nothing before plain text. */
    String before(Paragraph paragraph) {
        int level = paragraph.level();
        if (level == 0) {
            return "";
        }
        counts[level]++;
        Arrays.fill(counts, level + 1, counts.length, 0);
        return Typography.KNOWN.number(level, counts[level]);
    }
}
