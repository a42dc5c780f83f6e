package org.andian.web.ledger;

import org.andian.portal.ledger.LedgerKind;
import org.andian.portal.ledger.LedgerQuery;
import org.andian.web.frame.AskedDays;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which lines of which ledger an address asks for, in which order, and which of the columns that
 * offices added it leaves out.
 */
public final class LedgerFilter implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int MOST_PAGES = 50_000;

    private final AskedDays days = AskedDays.any();
    private LedgerKind kind = LedgerKind.HAZARD;
    private String text;
    private Long district;
    private String premises;
    private String state;
    private String sort;
    private boolean descending;
    private int page = 1;
    private Set<Long> hidden = new TreeSet<>();

    public LedgerQuery query() {
        return new LedgerQuery(
                kind, text, district, premises, state, days.first(), days.last(), sort, descending);
    }

    /** As the page's address has it, without its place among the pages. */
    public String selection() {
        return Typed.query(parts());
    }

    /** The same without the order and without which columns are left out. */
    String narrowing() {
        Map<String, Object> parts = parts();
        parts.remove("sort");
        parts.remove("hide");
        return Typed.query(parts);
    }

    private Map<String, Object> parts() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("ledger", kind);
        parts.put("q", text);
        parts.put("district", district);
        parts.put("premises", premises);
        parts.put("ledgerState", state);
        parts.put("from", days.getFrom());
        parts.put("to", days.getTo());
        parts.put("sort", getSort());
        parts.put("hide", getHide());
        return parts;
    }

    /** The same page with one thing else. */
    String with(String name, Object value) {
        Map<String, Object> parts = parts();
        parts.put(name, value);
        return Typed.query(parts);
    }

    /** The same without a column, or with it again. */
    String toggled(long column) {
        Set<Long> other = new TreeSet<>(hidden);
        if (!other.remove(column)) {
            other.add(column);
        }
        return with("hide", joined(other));
    }

    /** In the order of a column: falling first, then rising. */
    String sortedBy(String code) {
        boolean isFalling = code.equals(sort) && descending;
        return with("sort", isFalling ? code : code + "-");
    }

    String orderOf(String code) {
        if (!code.equals(sort)) {
            return "none";
        }
        return descending ? "descending" : "ascending";
    }

    boolean shows(long column) {
        return !hidden.contains(column);
    }

    public boolean isNarrow() {
        return Stream.of(text, district, premises, state).anyMatch(Objects::nonNull)
                || !days.isNone();
    }

    public LedgerKind getKind() {
        return kind;
    }

    public String getLedger() {
        return kind.name();
    }

    /** What is no ledger changes nothing. */
    public void setLedger(String name) {
        Stream.of(LedgerKind.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .ifPresent(one -> kind = one);
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

    public String getDistrict() {
        return district == null ? null : district.toString();
    }

    public void setDistrict(String id) {
        district = Typed.id(id);
    }

    public String getPremises() {
        return premises;
    }

    public void setPremises(String code) {
        premises = Typed.text(code);
    }

    public String getState() {
        return state;
    }

    public void setState(String code) {
        state = Typed.text(code);
    }

    /** The code of a column, with a hyphen behind it while it falls; null for the usual order. */
    public String getSort() {
        return sort == null ? null : sort + (descending ? "-" : "");
    }

    public void setSort(String typed) {
        String said = Typed.text(typed);
        descending = said != null && said.endsWith("-");
        sort = said == null ? null : said.replaceFirst("-$", "");
    }

    int page() {
        return page;
    }

    public String getPage() {
        return Integer.toString(page);
    }

    /** What is no page is the first. */
    public void setPage(String typed) {
        Long number = Typed.id(typed);
        page = number == null ? 1 : Math.clamp(number, 1, MOST_PAGES);
    }

    public String getHide() {
        return joined(hidden);
    }

    public void setHide(String typed) {
        hidden = new TreeSet<>();
        if (typed != null) {
            Stream.of(typed.split(","))
                    .map(Typed::id)
                    .filter(Objects::nonNull)
                    .forEach(hidden::add);
        }
    }

    private static String joined(Set<Long> ids) {
        return ids.isEmpty()
                ? null
                : ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
