package org.andian.portal.document;

import org.andian.reports.official.Paragraph;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body as people type it, as paragraphs: a line that begins with the number of a heading (GB/T
 * 9704-2012 7.3.3: Chinese numeral and ideographic comma, the same in brackets, figure and point,
 * figure in brackets) is that heading and numbered anew, so that no number is missing or twice.
 * Pure.
 */
final class DocumentText {

    private static final String NUMERAL =
            "[\\x{4E00}\\x{4E8C}\\x{4E09}\\x{56DB}\\x{4E94}\\x{516D}\\x{4E03}\\x{516B}\\x{4E5D}"
                    + "\\x{5341}]{1,3}";

    private static final String OPEN = "[(\\x{FF08}]";
    private static final String CLOSE = "[)\\x{FF09}]";

    /** By level, from the first. */
    private static final List<Pattern> NUMBERS =
            List.of(
                    Pattern.compile(NUMERAL + "\\x{3001}\\s*(.+)"),
                    Pattern.compile(OPEN + NUMERAL + CLOSE + "\\s*(.+)"),
                    Pattern.compile("\\d{1,2}[.\\x{FF0E}](?!\\d)\\s*(.+)"),
                    Pattern.compile(OPEN + "\\d{1,2}" + CLOSE + "\\s*(.+)"));

    private DocumentText() {}

    /** Lines that are empty are left out. */
    static List<Paragraph> paragraphs(String body) {
        return body.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(DocumentText::paragraph)
                .toList();
    }

    private static Paragraph paragraph(String line) {
        for (int level = 1; level <= NUMBERS.size(); level++) {
            Matcher number = NUMBERS.get(level - 1).matcher(line);
            if (number.matches()) {
                return Paragraph.heading(level, number.group(1));
            }
        }
        return Paragraph.text(line);
    }
}
