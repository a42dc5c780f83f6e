package org.andian.web.difference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.difference.DifferenceRow;
import org.andian.portal.difference.rule.DifferenceKind;
import org.andian.portal.difference.rule.DifferenceState;
import org.andian.web.frame.Words;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A difference in the words of its reader, and where to go about it. */
@Named("differenceWords")
@RequestScoped
public class DifferenceWords {

    @Inject private Words words;

    /** In what it lies, with what was measured. */
    public String cause(DifferenceRow row) {
        String cause = words.code("difference.cause", row.cause());
        String measured = measured(row);
        return measured.isEmpty() ? cause : words.of("difference.with", cause, measured);
    }

    private String measured(DifferenceRow row) {
        if (row.value() == null) {
            return "";
        }
        String value = words.number(row.value());
        String limit = words.number(row.limit());
        return switch (row.cause()) {
            case FAR -> words.of("difference.far", value, limit);
            case ELSEWHERE -> words.of("difference.elsewhere", value, limit);
            case TOO_FAST -> words.of("difference.tooFast", value, limit);
            case HAZARD_PROVED, HAZARD_CLOSED, REPAIRED ->
                    words.of("difference.beyond", value, limit);
            default -> "";
        };
    }

    /** What is to be done about it. */
    public String todo(DifferenceRow row) {
        return words.code("difference.todo", row.cause());
    }

    /** As the style sheet draws it. */
    public String style(DifferenceRow row) {
        return switch (row.state()) {
            case OPEN -> "is-due";
            case DISMISSED -> "is-waiting";
            case GONE -> "is-done";
        };
    }

    /** What it is about, by its name. */
    public String subject(DifferenceRow row) {
        return switch (row.subject()) {
            case DEVICE -> row.deviceNo();
            default ->
                    words.of(
                            "difference.about",
                            words.code("difference.subject", row.subject()),
                            Long.toString(row.subjectId()));
        };
    }

    /**
     * The page where one sees to it, without the context; a stop on no round has none of its own.
     */
    public String place(DifferenceRow row) {
        return switch (row.subject()) {
            case DEVICE -> "/device/view.xhtml?no=" + encoded(row.deviceNo());
            case HAZARD -> "/hazard/view.xhtml?id=" + row.subjectId();
            case WORK -> "/workorder/view.xhtml?id=" + row.subjectId();
            case TASK -> "/inspection/view.xhtml?id=" + row.subjectId();
            case STOP ->
                    row.round() == null
                            ? "/premises/view.xhtml?code=" + encoded(row.premisesCode())
                            : "/inspection/round.xhtml?id=" + row.round();
        };
    }

    /** Whether whoever serves the premises could see to it. */
    public boolean isForProvider(DifferenceRow row) {
        return row.state() == DifferenceState.OPEN
                && row.premisesCode() != null
                && (row.kind() == DifferenceKind.SILENT
                        || row.kind() == DifferenceKind.CERTIFICATE
                        || row.kind() == DifferenceKind.MENDED);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
