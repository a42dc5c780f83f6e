package org.andian.reports.entry;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Hears whether a workbook counts its days from 1904, as old ones from a Macintosh do, instead of
 * from 1900.
 */
final class DateSystem extends DefaultHandler {

    private boolean from1904;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (name.equals("workbookPr")) {
            String value = attributes.getValue("date1904");
            from1904 = "1".equals(value) || "true".equals(value);
        }
    }

    boolean isFrom1904() {
        return from1904;
    }
}
