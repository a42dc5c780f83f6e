package org.andian.reports.entry;

import org.andian.reports.entry.UnusableWorkbook.Reason;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
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
import java.util.function.ToLongFunction;

import javax.xml.parsers.ParserConfigurationException;

/**
 * Reads one sheet of an .xlsx as a stream of events: never the whole workbook at once, no formula
 * calculated, no link followed. Which sheet it is, whoever asks decides by the first rows of each
 * that is shown.
 *
 * <p>What it reads is written by strangers: external entities are off, and {@link Weight} has
 * unpacked each part before for its size.
 */
public final class EntryReader {

    /** Filled rows that whoever chooses among the sheets is shown of each. */
    private static final int FIRST_ROWS = 12;

    /** Beyond them nobody looks for a list to import. */
    private static final int MOST_SHEETS = 40;

    /** Of the first sheet that is shown, see below. */
    EntrySheet read(Path file, int mostRows) throws IOException, UnusableWorkbook {
        return read(file, mostRows, first -> 0);
    }

    /**
     * Safe from several threads, since nothing is kept. The file is neither changed nor deleted.
     *
     * @param mostRows filled rows, the headings among them
     * @param worth how likely a sheet is the one that is meant, by its first filled rows; of equal
     *     ones the first is read, of a single one nobody is asked
     * @throws UnusableWorkbook when it is no .xlsx, protected, damaged or beyond the limits, with
     *     the reason
     * @throws IOException when the file cannot be read at all
     */
    public EntrySheet read(Path file, int mostRows, ToLongFunction<List<EntryRow>> worth)
            throws IOException, UnusableWorkbook {
        Weight.check(file);
        try (OPCPackage workbook = OPCPackage.open(SheetParts.of(file))) {
            if (isStrict(workbook)) {
                throw new UnusableWorkbook(Reason.STRICT);
            }
            return read(workbook, mostRows, worth);
        } catch (BeyondLimit beyond) {
            throw beyond.refusal();
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | NotOfficeXmlFileException other) {
            throw new UnusableWorkbook(Reason.NOT_EXCEL, other);
        } catch (SAXException
                | IOException
                | ParserConfigurationException
                | IllegalArgumentException
                | IndexOutOfBoundsException damaged) {
            throw new UnusableWorkbook(Reason.BROKEN, damaged);
        }
    }

    private static boolean isStrict(OPCPackage workbook) {
        return workbook.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT).size()
                > 0;
    }

    private static EntrySheet read(
            OPCPackage workbook, int mostRows, ToLongFunction<List<EntryRow>> worth)
            throws IOException,
                    OpenXML4JException,
                    SAXException,
                    ParserConfigurationException,
                    UnusableWorkbook {
        XSSFReader reader = new XSSFReader(workbook);
        Weight.check(reader.getWorkbookData(), Weight.WHOLE);
        Weight.check(part(workbook, XSSFRelation.STYLES), Weight.WHOLE);
        Weight.check(part(workbook, XSSFRelation.SHARED_STRINGS), Weight.STRINGS);
        WorkbookPart about = about(reader);
        CellValues values =
                new CellValues(strings(workbook), reader.getStylesTable(), about.isFrom1904());
        List<String> names = names(reader);
        int chosen = chosen(reader, about, values, worth);
        SheetRows rows = new SheetRows(values, mostRows);
        try (InputStream sheet = sheet(reader, chosen)) {
            parse(sheet, rows);
        }
        List<EntrySheet.Other> others = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (i != chosen) {
                others.add(new EntrySheet.Other(names.get(i), about.isHidden(names.get(i))));
            }
        }
        return new EntrySheet(names.get(chosen), rows.all(), rows.hiddenColumns(), others);
    }

    private static List<String> names(XSSFReader reader)
            throws IOException, OpenXML4JException, UnusableWorkbook {
        List<String> names = new ArrayList<>();
        SheetIterator sheets = (SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
            sheets.next().close();
            names.add(sheets.getSheetName());
        }
        if (names.isEmpty()) {
            throw new UnusableWorkbook(Reason.NOT_EXCEL);
        }
        return names;
    }

    /** Index of the sheet to read. */
    private static int chosen(
            XSSFReader reader,
            WorkbookPart about,
            CellValues values,
            ToLongFunction<List<EntryRow>> worth)
            throws IOException,
                    OpenXML4JException,
                    SAXException,
                    ParserConfigurationException,
                    UnusableWorkbook {
        List<String> names = names(reader);
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < names.size() && shown.size() < MOST_SHEETS; i++) {
            if (!about.isHidden(names.get(i))) {
                shown.add(i);
            }
        }
        if (shown.isEmpty()) {
            throw new UnusableWorkbook(Reason.ALL_HIDDEN);
        }
        int best = shown.getFirst();
        long most = Long.MIN_VALUE;
        for (int index : shown.size() == 1 ? List.<Integer>of() : shown) {
            long here = worth.applyAsLong(firstRows(reader, index, values));
            if (here > most) {
                most = here;
                best = index;
            }
        }
        return best;
    }

    private static List<EntryRow> firstRows(XSSFReader reader, int index, CellValues values)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        SheetRows rows = new SheetRows(values, FIRST_ROWS);
        try (InputStream sheet = sheet(reader, index)) {
            parse(sheet, rows);
        } catch (BeyondLimit enough) {
            return rows.all();
        }
        return rows.all();
    }

    /** The sheet's XML; its caller closes it. */
    private static InputStream sheet(XSSFReader reader, int index)
            throws IOException, OpenXML4JException {
        SheetIterator sheets = (SheetIterator) reader.getSheetsData();
        for (int i = 0; i < index; i++) {
            sheets.next().close();
        }
        return sheets.next();
    }

    /** By its content type, whatever its name; null where there is none. Its caller closes it. */
    private static InputStream part(OPCPackage workbook, XSSFRelation kind) throws IOException {
        List<PackagePart> parts = workbook.getPartsByContentType(kind.getContentType());
        return parts.isEmpty() ? null : parts.getFirst().getInputStream();
    }

    private static SharedStrings strings(OPCPackage workbook)
            throws IOException, SAXException, ParserConfigurationException {
        SharedStrings strings = new SharedStrings();
        try (InputStream part = part(workbook, XSSFRelation.SHARED_STRINGS)) {
            if (part != null) {
                parse(part, strings);
            }
        }
        return strings;
    }

    private static WorkbookPart about(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        try (InputStream workbook = reader.getWorkbookData()) {
            WorkbookPart about = new WorkbookPart();
            parse(workbook, about);
            return about;
        }
    }

    private static void parse(InputStream part, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(handler);
        parser.setErrorHandler(handler);
        parser.parse(new InputSource(part));
    }
}
