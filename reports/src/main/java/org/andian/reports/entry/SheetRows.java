package org.andian.reports.entry;

import org.andian.reports.entry.EntryCell.Kind;
import org.andian.reports.entry.UnusableWorkbook.Reason;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Hears the XML of a sheet and keeps its filled rows. Rows and cells may leave out their address;
 * then each follows the one before.
 */
final class SheetRows extends DefaultHandler {

    /** What stands to the right of it is not read: no form is that wide. */
    private static final int MOST_COLUMNS = 256;

    private final CellValues values;
    private final int mostRows;
    private final TreeMap<Integer, EntryRow> rows = new TreeMap<>();
    private final Set<Integer> hiddenColumns = new TreeSet<>();
    private final MergedCells merged = new MergedCells();
    private final HeardText text = new HeardText();
    private final HeardText formula = new HeardText();

    private int number;
    private boolean hidden;

    /** Of the row that is heard; null outside the rows. */
    private Map<Integer, EntryCell> cells;

    private int column = -1;
    private String type;
    private String style;
    private boolean isFormula;
    private boolean phonetic;
    private HeardText heard;
    private int filled;

    /**
     * @param mostRows filled rows; one more ends the parsing with {@link BeyondLimit}, as do more
     *     cells than anybody fills in, and one that is too long
     */
    SheetRows(CellValues values, int mostRows) {
        this.values = values;
        this.mostRows = mostRows;
    }

    /**
     * In ascending order, whatever the order in the file; of two rows with one number the later
     * counts, as of two cells with one address.
     */
    List<EntryRow> all() {
        return new ArrayList<>(rows.values());
    }

    /** From 0, in ascending order. */
    Set<Integer> hiddenColumns() {
        return hiddenColumns;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes)
            throws SAXException {
        switch (name) {
            case "row" -> beginRow(attributes);
            case "c" -> beginCell(attributes);
            case "v" -> heard = isInline() ? null : text;
            case "t" -> heard = phonetic || !isInline() ? null : text;
            case "f" -> {
                isFormula = true;
                heard = formula;
            }
            case "rPh" -> phonetic = true;
            case "col" -> column(attributes);
            case "mergeCell" -> merged.add(attributes.getValue("ref"));
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (heard != null) {
            heard.add(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "v", "t", "f" -> heard = null;
            case "rPh" -> phonetic = false;
            case "c" -> endCell();
            case "row" -> endRow();
            case "mergeCells" -> merged.cover(rows);
            default -> {}
        }
    }

    private void column(Attributes attributes) {
        if (Flags.isSet(attributes, "hidden")) {
            int first = Integer.parseInt(attributes.getValue("min")) - 1;
            int last = Integer.parseInt(attributes.getValue("max")) - 1;
            for (int i = Math.max(0, first); i <= Math.min(last, MOST_COLUMNS - 1); i++) {
                hiddenColumns.add(i);
            }
        }
    }

    private void beginRow(Attributes attributes) {
        String address = attributes.getValue("r");
        number = CellPlace.checkRow(address == null ? number + 1 : Integer.parseInt(address));
        hidden = Flags.isSet(attributes, "hidden");
        cells = new TreeMap<>();
        column = -1;
    }

    private void beginCell(Attributes attributes) throws SAXException {
        if (cells == null) {
            throw new SAXException("A cell stands outside the rows.");
        }
        String address = attributes.getValue("r");
        column =
                address == null
                        ? new CellPlace(number, column + 1).column()
                        : CellPlace.of(address).column();
        type = attributes.getValue("t");
        style = attributes.getValue("s");
        isFormula = false;
        text.clear();
        formula.clear();
    }

    private boolean isInline() {
        return "inlineStr".equals(type);
    }

    private void endCell() throws BeyondLimit {
        if (column >= MOST_COLUMNS) {
            return;
        }
        EntryCell cell =
                isFormula
                        ? new EntryCell(Kind.FORMULA, "=" + formula.raw())
                        : values.of(type, style, text);
        if (cell.text().length() > Weight.LONGEST_CELL) {
            throw new BeyondLimit(UnusableWorkbook.tooLong(number, column));
        }
        if (!cell.text().isBlank()) {
            fill(cell);
        }
    }

    private void fill(EntryCell cell) throws BeyondLimit {
        if (++filled > Weight.MOST_CELLS) {
            throw new BeyondLimit(Reason.TOO_LARGE);
        }
        cells.put(column, cell);
    }

    private void endRow() throws BeyondLimit {
        if (cells != null && !cells.isEmpty()) {
            if (rows.size() >= mostRows) {
                throw new BeyondLimit(Reason.TOO_MANY_ROWS);
            }
            rows.put(number, new EntryRow(number, hidden, cells));
        }
        cells = null;
    }
}
