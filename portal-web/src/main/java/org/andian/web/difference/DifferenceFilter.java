package org.andian.web.difference;

import org.andian.portal.difference.DifferenceQuery;
import org.andian.portal.difference.DifferenceQuery.Sort;
import org.andian.portal.difference.rule.DifferenceKind;
import org.andian.portal.difference.rule.DifferenceState;
import org.andian.web.frame.RowOrder;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** To what a list of differences is narrowed and how it is ordered, as its address says it. */
public class DifferenceFilter implements Serializable {

    /** In the place of a body: nobody answers for the premises. */
    static final String NOBODY = "-";

    private static final long serialVersionUID = 1;
    private static final String ALL = "ALL";
    private static final String BY_BODY = "body";
    private static final String BY_DISTRICT = "district";

    private static final Map<String, Sort> SORTS =
            Map.of(
                    "foundAt",
                    Sort.FOUND,
                    "since",
                    Sort.SINCE,
                    "kind",
                    Sort.KIND,
                    "premises",
                    Sort.PREMISES,
                    "district",
                    Sort.DISTRICT,
                    "body",
                    Sort.BODY);

    private final RowOrder order = new RowOrder("foundAt", false, SORTS.keySet());
    private Long id;
    private String text;
    private DifferenceState state = DifferenceState.OPEN;
    private DifferenceKind kind;
    private Long district;
    private String body;
    private String group;
    private String premises;
    private boolean byBody;

    /** The list's and the file's question alike; one alone is shown however it stands. */
    public DifferenceQuery query() {
        return new DifferenceQuery(
                id,
                text,
                id == null ? state : null,
                kind,
                district,
                NOBODY.equals(body) ? "" : body,
                group,
                premises,
                SORTS.get(order.key()),
                !order.isAscending());
    }

    /** The query part of the page's address. */
    public String address() {
        return Typed.query(parts(true));
    }

    /** The same for one kind, from the beginning; for all where it is that kind already. */
    public String addressOf(DifferenceKind one) {
        Map<String, Object> parts = parts(true);
        parts.put("differenceKind", one == kind ? null : one);
        return Typed.query(parts);
    }

    /**
     * The same for one kind in one place of the sums.
     *
     * @param one null for all kinds
     * @param place id of a district, or name of a body; null for a body that is nobody
     */
    public String addressOf(DifferenceKind one, Long place, String name) {
        Map<String, Object> parts = parts(true);
        if (one != null) {
            parts.put("differenceKind", one);
        }
        if (byBody) {
            parts.put("body", name == null ? NOBODY : name);
        } else {
            parts.put("district", place);
        }
        return Typed.query(parts);
    }

    /** The same with the other sums above it. */
    public String getAddressOfOtherSums() {
        Map<String, Object> parts = parts(true);
        parts.put("by", byBody ? null : BY_BODY);
        return Typed.query(parts);
    }

    /** To what it is narrowed, as files and the trail tell it. */
    public String selection() {
        return Typed.query(parts(false));
    }

    private Map<String, Object> parts(boolean ofPage) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("id", id);
        parts.put("q", text);
        parts.put("differenceState", id == null ? getState() : null);
        parts.put("differenceKind", kind);
        parts.put("district", district);
        parts.put("body", body);
        parts.put("group", group);
        parts.put("premises", premises);
        parts.put("by", ofPage && byBody ? BY_BODY : null);
        parts.put("sort", ofPage && !order.isUsual() ? order.text() : null);
        return parts;
    }

    /** Whether an empty list is due to what was asked. */
    public boolean isNarrow() {
        return Stream.of(id, text, kind, district, body, group, premises).anyMatch(Objects::nonNull)
                || state != DifferenceState.OPEN;
    }

    RowOrder order() {
        return order;
    }

    public String getId() {
        return id == null ? null : id.toString();
    }

    public void setId(String number) {
        id = Typed.id(number);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Typed.text(text);
    }

    /** The name of the state, or ALL. */
    public String getState() {
        return state == null ? ALL : state.name();
    }

    /** What is no state means those that are open. */
    public void setState(String name) {
        DifferenceState known = constant(DifferenceState.values(), name);
        state = known == null && !ALL.equals(name) ? DifferenceState.OPEN : known;
    }

    public String getKind() {
        return kind == null ? null : kind.name();
    }

    public void setKind(String name) {
        kind = constant(DifferenceKind.values(), name);
    }

    public String getDistrict() {
        return district == null ? null : district.toString();
    }

    public void setDistrict(String number) {
        district = Typed.id(number);
    }

    /** A body's name, or a hyphen for nobody. */
    public String getBody() {
        return body;
    }

    public void setBody(String name) {
        body = Typed.text(name);
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String code) {
        group = Typed.text(code);
    }

    public String getPremises() {
        return premises;
    }

    public void setPremises(String code) {
        premises = Typed.text(code);
    }

    /** By what the sums above the list are told apart. */
    public String getBy() {
        return byBody ? BY_BODY : BY_DISTRICT;
    }

    public void setBy(String by) {
        byBody = BY_BODY.equals(by);
    }

    boolean isByBody() {
        return byBody;
    }

    public String getSort() {
        return order.text();
    }

    public void setSort(String value) {
        order.parse(value);
    }

    /** Null for a name that is none of them. */
    private static <E extends Enum<E>> E constant(E[] values, String name) {
        return Stream.of(values).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }
}
