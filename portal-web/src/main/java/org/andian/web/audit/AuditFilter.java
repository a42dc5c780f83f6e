package org.andian.web.audit;

import org.andian.portal.audit.TrailQuery;
import org.andian.portal.period.Period;
import org.andian.web.frame.AskedDays;
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
    private final AskedDays days = AskedDays.any();
    private String result;

    /**
     * Days are those of China; the last one is inclusive here and its end exclusive in the query.
     */
    public TrailQuery query() {
        LocalDate first = days.first();
        LocalDate last = days.last();
        return new TrailQuery(
                text,
                actor,
                action,
                first == null ? null : Period.startOf(first),
                last == null ? null : Period.startOf(last.plusDays(1)),
                result);
    }

    /** As the trail notes an export. */
    public String told() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("text", text);
        parts.put("actor", actor);
        parts.put("action", action);
        parts.put("from", days.first());
        parts.put("to", days.last());
        parts.put("result", result);
        return Typed.query(parts);
    }

    public boolean isNarrow() {
        return told().length() > 1;
    }

    public AskedDays getDays() {
        return days;
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
        return days.getFrom();
    }

    public void setFrom(String from) {
        days.setFrom(from);
    }

    public String getTo() {
        return days.getTo();
    }

    public void setTo(String to) {
        days.setTo(to);
    }

    public String getResult() {
        return result;
    }

    /** {@code done} or {@code refused}; anything else is both. */
    public void setResult(String result) {
        this.result = RESULTS.contains(result == null ? "" : result) ? result : null;
    }
}
