package org.andian.reports.entry;

import org.andian.reports.entry.UnusableWorkbook.Reason;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

import javax.xml.parsers.ParserConfigurationException;

/**
 * Reads the first sheet of an .xlsx as a stream of events: never the whole workbook at once, no
 * formula calculated, no link followed.
 *
 * <p>What it reads is written by strangers: external entities are off, and {@link Weight} has
 * unpacked each part before for its size.
 */
public final class EntryReader {

    /**
     * Safe from several threads, since nothing is kept. The file is neither changed nor deleted.
     *
     * @param mostRows filled rows, the headings among them
     * @throws UnusableWorkbook when it is no .xlsx, protected, damaged or beyond the limits, with
     *     the reason
     * @throws IOException when the file cannot be read at all
     */
    public EntrySheet read(Path file, int mostRows) throws IOException, UnusableWorkbook {
        Weight.check(file);
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return read(
                    new XSSFReader(workbook),
                    new ReadOnlySharedStringsTable(workbook, false),
                    mostRows);
        } catch (TooManyRows many) {
            throw new UnusableWorkbook(Reason.TOO_MANY_ROWS, many);
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

    private static EntrySheet read(
            XSSFReader reader, ReadOnlySharedStringsTable strings, int mostRows)
            throws IOException,
                    OpenXML4JException,
                    SAXException,
                    ParserConfigurationException,
                    UnusableWorkbook {
        CellValues values =
                new CellValues(strings, reader.getStylesTable(), countsFrom1904(reader));
        SheetIterator sheets = (SheetIterator) reader.getSheetsData();
        if (!sheets.hasNext()) {
            throw new UnusableWorkbook(Reason.NOT_EXCEL);
        }
        try (InputStream first = sheets.next()) {
            SheetRows rows = new SheetRows(values, mostRows);
            parse(first, rows);
            return new EntrySheet(sheets.getSheetName(), rows.all());
        }
    }

    private static boolean countsFrom1904(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        try (InputStream workbook = reader.getWorkbookData()) {
            DateSystem system = new DateSystem();
            parse(workbook, system);
            return system.isFrom1904();
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
