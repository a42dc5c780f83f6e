package org.andian.reports.entry;

import org.andian.reports.entry.UnusableWorkbook.Reason;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.ParserConfigurationException;

/**
 * A workbook while it is read, by one thread. Whatever is wrong with it is told by the reason of an
 * {@link UnusableWorkbook}.
 */
final class WorkbookFile implements AutoCloseable {

    private final SheetParts parts;
    private final OPCPackage workbook;
    private final XSSFReader reader;
    private final WorkbookPart about = new WorkbookPart();
    private final List<String> names = new ArrayList<>();
    private final CellValues values;

    private interface Step<T> {
        T take()
                throws IOException,
                        OpenXML4JException,
                        SAXException,
                        ParserConfigurationException,
                        UnusableWorkbook;
    }

    private WorkbookFile(SheetParts parts)
            throws IOException,
                    OpenXML4JException,
                    SAXException,
                    ParserConfigurationException,
                    UnusableWorkbook {
        this.parts = parts;
        workbook = OPCPackage.open(parts);
        if (!workbook.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT)
                .isEmpty()) {
            throw new UnusableWorkbook(Reason.STRICT);
        }
        reader = new XSSFReader(workbook);
        Weight.check(reader.getWorkbookData(), Weight.WHOLE);
        Weight.check(part(XSSFRelation.STYLES), Weight.WHOLE);
        Weight.check(part(XSSFRelation.SHARED_STRINGS), Weight.STRINGS);
        parse(reader.getWorkbookData(), about);
        SharedStrings strings = new SharedStrings();
        parse(part(XSSFRelation.SHARED_STRINGS), strings);
        NumberFormats formats = new NumberFormats();
        parse(part(XSSFRelation.STYLES), formats);
        values = new CellValues(strings, formats, about.isFrom1904());
        name();
    }

    /**
     * @param file closed when this is, or where it cannot be opened
     */
    static WorkbookFile open(Path file) throws IOException, UnusableWorkbook {
        SheetParts parts = SheetParts.of(file);
        try {
            return take(parts, () -> new WorkbookFile(parts));
        } catch (UnusableWorkbook unusable) {
            parts.close();
            throw unusable;
        }
    }

    private void name() throws IOException, OpenXML4JException, UnusableWorkbook {
        SheetIterator sheets = sheets();
        while (sheets.hasNext()) {
            sheets.next().close();
            names.add(sheets.getSheetName());
        }
        if (names.isEmpty()) {
            throw new UnusableWorkbook(damage(parts));
        }
    }

    /**
     * Indexes of the sheets that are not hidden.
     *
     * @return no more than {@code most}; at least one
     * @throws UnusableWorkbook ALL_HIDDEN
     */
    List<Integer> shown(int most) throws UnusableWorkbook {
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < names.size() && shown.size() < most; i++) {
            if (!about.isHidden(names.get(i))) {
                shown.add(i);
            }
        }
        if (shown.isEmpty()) {
            throw new UnusableWorkbook(Reason.ALL_HIDDEN);
        }
        return shown;
    }

    /** Of a sheet; what stands in it beyond them may be beyond any limit. */
    List<EntryRow> firstRows(int sheet, int most) throws UnusableWorkbook {
        return take(
                parts,
                () -> {
                    SheetRows rows = new SheetRows(values, most);
                    try {
                        parse(data(sheet), rows);
                    } catch (BeyondLimit enough) {
                        return rows.all();
                    }
                    return rows.all();
                });
    }

    EntrySheet read(int sheet, int mostRows) throws UnusableWorkbook {
        SheetRows rows = new SheetRows(values, mostRows);
        take(
                parts,
                () -> {
                    parse(data(sheet), rows);
                    return rows;
                });
        List<EntrySheet.Other> others = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (i != sheet) {
                others.add(new EntrySheet.Other(names.get(i), about.isHidden(names.get(i))));
            }
        }
        return new EntrySheet(names.get(sheet), rows.all(), rows.hiddenColumns(), others);
    }

    private SheetIterator sheets() throws IOException, OpenXML4JException {
        return (SheetIterator) reader.getSheetsData();
    }

    private InputStream data(int sheet) throws IOException, OpenXML4JException {
        SheetIterator sheets = sheets();
        for (int i = 0; i < sheet; i++) {
            sheets.next().close();
        }
        return sheets.next();
    }

    /** By its content type, whatever its name; null where there is none. */
    private InputStream part(XSSFRelation kind) throws IOException {
        List<PackagePart> found = workbook.getPartsByContentType(kind.getContentType());
        return found.isEmpty() ? null : found.getFirst().getInputStream();
    }

    /**
     * @param part closed afterwards; null says nothing
     */
    private static void parse(InputStream part, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        if (part == null) {
            return;
        }
        try (part) {
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(handler);
            parser.setErrorHandler(handler);
            parser.parse(new InputSource(part));
        }
    }

    /**
     * The library tells of damage by whatever it stumbles over, a null pointer among them; what is
     * in memory here comes from the file alone.
     */
    private static <T> T take(SheetParts parts, Step<T> step) throws UnusableWorkbook {
        try {
            return step.take();
        } catch (BeyondLimit beyond) {
            throw beyond.refusal();
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException damaged) {
            throw new UnusableWorkbook(damage(parts), damaged);
        }
    }

    private static Reason damage(SheetParts parts) {
        return parts.isWorkbook() ? Reason.BROKEN : Reason.NOT_EXCEL;
    }

    @Override
    public void close() {
        workbook.revert();
    }
}
