package org.andian.web.audit;

import org.andian.portal.audit.TrailQuery;
import org.andian.portal.period.Period;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the audit trail is narrowed to, as the address says it; words nobody can read narrow
 * nothing.
 */
public class AuditFilter implements Serializable {

    private static final long serialVersionUID = 1;
    private static final Set<String> RESULTS = Set.of("done", "refused");

    private String text;
    private String actor;
    private String action;
    private LocalDate from;
    private LocalDate to;
    private String result;

    /**
     * Days are those of China; the last one is inclusive here and its end exclusive in the query.
     */
    public TrailQuery query() {
        return new TrailQuery(
                text,
                actor,
                action,
                from == null ? null : Period.startOf(from),
                to == null ? null : Period.startOf(to.plusDays(1)),
                result);
    }

    /** As the trail notes an export. */
    public String told() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("text", text);
        parts.put("actor", actor);
        parts.put("action", action);
        parts.put("from", from);
        parts.put("to", to);
        parts.put("result", result);
        return Typed.query(parts);
    }

    public boolean isNarrow() {
        return told().length() > 1;
    }

    private static String iso(LocalDate day) {
        return day == null ? null : day.toString();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Typed.text(text);
    }

    public String getActor() {
        return actor;
    }

    public void setActor(String actor) {
        this.actor = Typed.text(actor);
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = Typed.text(action);
    }

    public String getFrom() {
        return iso(from);
    }

    public void setFrom(String from) {
        this.from = Typed.day(from);
    }

    public String getTo() {
        return iso(to);
    }

    public void setTo(String to) {
        this.to = Typed.day(to);
    }

    public String getResult() {
        return result;
    }

    /** {@code done} or {@code refused}; anything else is both. */
    public void setResult(String result) {
        this.result = RESULTS.contains(result == null ? "" : result) ? result : null;
    }
}
