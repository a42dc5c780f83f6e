package org.andian.reports.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet, written part by part, so that any of them can be wrong. */
final class BareWorkbook {

    static final String WORKBOOK = "xl/workbook.xml";
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String STRINGS = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";
    static final String TYPES = "[Content_Types].xml";
    static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String KINDS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private BareWorkbook() {
        parts.put(
                TYPES,
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels"\
                 ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Default Extension="png" ContentType="image/png"/>\
                <Override PartName="/xl/workbook.xml" ContentType="%1$ssheet.main+xml"/>\
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%1$sworksheet+xml"/>\
                <Override PartName="/xl/sharedStrings.xml"\
                 ContentType="%1$ssharedStrings+xml"/>\
                <Override PartName="/xl/styles.xml" ContentType="%1$sstyles+xml"/></Types>\
                """
                        .formatted(TYPE));
        parts.put("_rels/.rels", relations("rId1 officeDocument xl/workbook.xml"));
        parts.put(
                RELATIONS,
                relations(
                        "rId1 worksheet worksheets/sheet1.xml",
                        "rId2 sharedStrings sharedStrings.xml",
                        "rId3 styles styles.xml"));
        parts.put(
                WORKBOOK,
                """
                <workbook xmlns="%s" xmlns:r="%s"><sheets>\
                <sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>\
                """
                        .formatted(MAIN, KINDS));
        parts.put(STRINGS, strings("<si><t>one</t></si><si><t>two</t></si><si><t>three</t></si>"));
        parts.put(STYLES, styles("<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"));
    }

    /**
     * @param rows what stands between the tags of the sheet's data
     */
    static BareWorkbook of(String rows) {
        return new BareWorkbook().with(SHEET, worksheet("<sheetData>" + rows + "</sheetData>"));
    }

    /** A row of these cells, the first of the sheet. */
    static BareWorkbook ofCells(String cells) {
        return of("<row r=\"1\">" + cells + "</row>");
    }

    static String worksheet(String content) {
        return element("worksheet", content);
    }

    static String strings(String items) {
        return element("sst", items);
    }

    static String styles(String content) {
        return element("styleSheet", content);
    }

    private static String element(String name, String content) {
        return "<" + name + " xmlns=\"" + MAIN + "\">" + content + "</" + name + ">";
    }

    /**
     * @param relations identifier, kind and target of each
     */
    static String relations(String... relations) {
        StringBuilder all =
                new StringBuilder(
                        "<Relationships"
                            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (String relation : relations) {
            String[] words = relation.split(" ");
            all.append(
                    "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                            .formatted(words[0], KINDS, words[1], words[2]));
        }
        return all.append("</Relationships>").toString();
    }

    BareWorkbook with(String part, String content) {
        parts.put(part, content);
        return this;
    }

    BareWorkbook without(String part) {
        parts.remove(part);
        return this;
    }

    /** With something before what a part says. */
    BareWorkbook led(String part, String words) {
        parts.computeIfPresent(part, (name, content) -> words + content);
        return this;
    }

    BareWorkbook replaced(String part, String words, String others) {
        parts.computeIfPresent(part, (name, content) -> content.replace(words, others));
        return this;
    }

    Path in(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "bare", ".xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
