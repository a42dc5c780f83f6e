package org.andian.reports.word;

import java.nio.charset.StandardCharsets;

/** Text that is being put together as markup. */
final class Markup {

    private final StringBuilder xml = new StringBuilder();

    /**
     * @param markup ours, well-formed once all is there
     */
    Markup raw(String markup) {
        xml.append(markup);
        return this;
    }

    /** What people have written: escaped, and without what no XML may hold. */
    Markup text(String text) {
        plain(text)
                .codePoints()
                .forEach(
                        character -> {
                            switch (character) {
                                case '&' -> xml.append("&amp;");
                                case '<' -> xml.append("&lt;");
                                case '>' -> xml.append("&gt;");
                                case '"' -> xml.append("&quot;");
                                default -> xml.appendCodePoint(character);
                            }
                        });
        return this;
    }

    /**
     * A paragraph of one style.
     *
     * @param properties markup that the style does not say, in the order of the schema; empty for
     *     none
     */
    Markup paragraph(String style, String properties, String text) {
        return paragraph(style, properties, "", text);
    }

    /**
     * @param letters markup of the letters' properties; empty for those of the style
     */
    Markup paragraph(String style, String properties, String letters, String text) {
        raw("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + properties + "</w:pPr>");
        if (!text.isEmpty()) {
            raw("<w:r>" + (letters.isEmpty() ? "" : "<w:rPr>" + letters + "</w:rPr>"));
            raw("<w:t xml:space=\"preserve\">").text(text).raw("</w:t></w:r>");
        }
        return raw("</w:p>");
    }

    byte[] bytes() {
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Without control characters and halves of pairs, which XML 1.0 cannot hold. */
    static String plain(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().filter(Markup::isAllowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isAllowed(int character) {
        return character == '\n'
                || character == '\t'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}
