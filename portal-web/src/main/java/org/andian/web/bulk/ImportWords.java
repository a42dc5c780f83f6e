package org.andian.web.bulk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.bulk.BulkReason;
import org.andian.portal.bulk.Finding;
import org.andian.portal.bulk.Kind;
import org.andian.portal.bulk.Upload;
import org.andian.portal.bulk.Vocabulary;
import org.andian.portal.refusal.Refusal;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.RefusalWords;
import org.andian.web.frame.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says in the reader's language what columns are called and what is wrong. */
@Named("importWords")
@RequestScoped
public class ImportWords {

    @Inject private Words words;

    @Inject private CurrentUser user;

    public ImportWords() {}

    ImportWords(Words words) {
        this.words = words;
    }

    /**
     * @param field code, as the kind names its fields
     */
    public String heading(Kind kind, String field) {
        return field.startsWith(Vocabulary.ADDED)
                ? field.substring(Vocabulary.ADDED.length())
                : words.of(Vocabularies.heading(kind, field));
    }

    /** The rule of a field, which is also what is said when it is broken. */
    public String note(Kind kind, String field) {
        return field.startsWith(Vocabulary.ADDED)
                ? words.of("bulk.added.note")
                : words.of(Vocabularies.heading(kind, field) + ".note");
    }

    /** One line a row and reason: what holds of several cells is said once. */
    public List<FoundLine> lines(Kind kind, List<Finding> findings) {
        Map<Integer, Map<String, List<Finding>>> byRow = new LinkedHashMap<>();
        for (Finding finding : findings) {
            byRow.computeIfAbsent(finding.row(), row -> new LinkedHashMap<>())
                    .computeIfAbsent(reason(kind, finding), reason -> new ArrayList<>())
                    .add(finding);
        }
        List<FoundLine> lines = new ArrayList<>();
        byRow.forEach(
                (row, reasons) ->
                        reasons.forEach(
                                (reason, cells) -> lines.add(new FoundLine(row, reason, cells))));
        return lines;
    }

    public String headings(Kind kind, FoundLine line) {
        return listed(line.cells().stream().map(cell -> heading(kind, cell.field())).toList());
    }

    /** What stands in the cells; a dash for nothing. */
    public String values(FoundLine line) {
        return listed(
                line.cells().stream()
                        .map(cell -> cell.value().isEmpty() ? "—" : cell.value())
                        .toList());
    }

    private String reason(Kind kind, Finding finding) {
        return switch (finding.reason()) {
            case INVALID -> note(kind, finding.field());
            case UNKNOWN -> words.of(unknown(kind, finding.field()));
            case REFUSED ->
                    words.of(
                            "bulk.reason.REFUSED",
                            RefusalWords.of(finding.refusal(), user.getLocale()));
            default -> words.of("bulk.reason." + finding.reason(), finding.detail());
        };
    }

    /** Some of what a cell can name has to be registered first. */
    private static String unknown(Kind kind, String field) {
        if (field.startsWith(Vocabulary.ADDED)) {
            return "bulk.unknown.column";
        }
        return switch (kind + "." + field) {
            case "RECTIFICATIONS.no" -> "bulk.unknown.hazard";
            case "COLUMNS.no" -> "bulk.unknown.line";
            case "CERTIFICATES.no" -> "bulk.unknown.device";
            case "CERTIFICATES.functions" -> "bulk.unknown.function";
            default -> unknown(field);
        };
    }

    private static String unknown(String field) {
        return switch (field) {
            case "premises" -> "bulk.unknown.premises";
            case "provider" -> "bulk.unknown.provider";
            default -> "bulk.reason.UNKNOWN";
        };
    }

    /** The sheets that were not read, which of them are hidden. */
    public String others(Upload upload) {
        return listed(
                upload.others().stream()
                        .map(
                                sheet ->
                                        sheet.hidden()
                                                ? words.of("bulk.others.hidden", sheet.name())
                                                : sheet.name())
                        .toList());
    }

    public String listed(List<String> headings) {
        return String.join(words.of("reach.comma"), headings);
    }

    /** Of a sheet, or of the register at the last moment; fields are told by their headings. */
    public String refused(Kind kind, Refusal refusal) {
        if (refusal.is(BulkReason.MISSING)) {
            return words.of(
                    refusal.reason().key(),
                    listed(
                            refusal.values().stream()
                                    .map(code -> heading(kind, String.valueOf(code)))
                                    .toList()));
        }
        if (refusal.is(BulkReason.TWICE)) {
            return words.of(
                    refusal.reason().key(),
                    listed(refusal.values().stream().map(String::valueOf).toList()));
        }
        return RefusalWords.of(refusal, user.getLocale());
    }
}
