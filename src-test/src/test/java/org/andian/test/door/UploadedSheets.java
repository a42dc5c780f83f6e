package org.andian.test.door;

import org.andian.portal.bulk.ImportOutcome;
import org.andian.portal.bulk.Imports;
import org.andian.portal.bulk.Kind;
import org.andian.portal.bulk.Report;
import org.andian.portal.bulk.Upload;
import org.andian.portal.scope.Scope;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sheets on their way through the import, and what is told of them. */
final class UploadedSheets {

    private final Imports imports;

    UploadedSheets(Imports imports) {
        this.imports = imports;
    }

    Upload read(Scope scope, Kind kind, List<Map<String, Object>> rows) throws IOException {
        Path file = Sheets.file(kind, rows);
        try {
            return imports.read(scope, kind, file, Sheets.words(kind));
        } finally {
            Files.delete(file);
        }
    }

    ImportOutcome carryOut(Scope scope, Upload upload, Report report) {
        return imports.carryOut(
                scope, upload, Sheets.words(upload.kind()), report, "test.xlsx", (done, all) -> {});
    }

    static Map<Integer, String> told(Report report) {
        return report.findings().stream()
                .collect(
                        Collectors.groupingBy(
                                finding -> finding.row(),
                                TreeMap::new,
                                Collectors.mapping(
                                        finding ->
                                                finding.field()
                                                        + " "
                                                        + finding.reason()
                                                        + (finding.detail() == null
                                                                ? ""
                                                                : " " + finding.detail()),
                                        Collectors.joining(", "))));
    }
}
