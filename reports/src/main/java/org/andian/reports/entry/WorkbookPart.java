package org.andian.reports.entry;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Hears what the workbook says of itself: whether it counts its days from 1904, as old ones from a
 * Macintosh do, instead of from 1900, and which of its sheets are shown.
 */
final class WorkbookPart extends DefaultHandler {

    private final Map<String, Boolean> hidden = new LinkedHashMap<>();
    private boolean from1904;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (name.equals("workbookPr")) {
            from1904 = Flags.isSet(attributes, "date1904");
        }
        if (name.equals("sheet")) {
            String state = attributes.getValue("state");
            hidden.put(
                    String.valueOf(attributes.getValue("name")),
                    state != null && !state.equals("visible"));
        }
    }

    boolean isFrom1904() {
        return from1904;
    }

    /** A sheet the workbook does not name is shown. */
    boolean isHidden(String sheet) {
        return hidden.getOrDefault(sheet, false);
    }
}
