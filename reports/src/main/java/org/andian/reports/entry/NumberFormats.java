package org.andian.reports.entry;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hears the styles of a workbook and keeps of each how it shows a number. */
final class NumberFormats extends DefaultHandler {

    /** Excel's own limit; what is longer says nothing. */
    private static final int LONGEST = 255;

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private boolean inCodes;
    private boolean inStyles;

    /**
     * A number format.
     *
     * @param code such as {@code 0000} or {@code yyyy-mm-dd}
     */
    record Format(int id, String code) {}

    /**
     * @param style index of a cell's style, null for none
     * @return none where the workbook has no such style, or no such format
     * @throws NumberFormatException where it is no index
     */
    Optional<Format> of(String style) {
        int index = style == null ? -1 : Integer.parseInt(style);
        if (index < 0 || index >= styles.size()) {
            return Optional.empty();
        }
        int id = styles.get(index);
        String code = codes.containsKey(id) ? codes.get(id) : BuiltinFormats.getBuiltinFormat(id);
        return Optional.ofNullable(code).map(known -> new Format(id, known));
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "numFmts" -> inCodes = true;
            case "cellXfs" -> inStyles = true;
            case "numFmt" -> code(attributes);
            case "xf" -> style(attributes);
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "numFmts" -> inCodes = false;
            case "cellXfs" -> inStyles = false;
            default -> {}
        }
    }

    /** Conditional styles have such elements as well, elsewhere. */
    private void code(Attributes attributes) {
        String code = attributes.getValue("formatCode");
        if (inCodes && code != null && code.length() <= LONGEST) {
            codes.put(Integer.parseInt(attributes.getValue("numFmtId")), code);
        }
    }

    private void style(Attributes attributes) {
        if (inStyles) {
            String id = attributes.getValue("numFmtId");
            styles.add(id == null ? 0 : Integer.parseInt(id));
        }
    }
}
