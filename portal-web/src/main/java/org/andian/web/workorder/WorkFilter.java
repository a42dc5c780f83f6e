package org.andian.web.workorder;

import org.andian.portal.workorder.WorkQuery;
import org.andian.portal.workorder.WorkQuery.Sort;
import org.andian.portal.workorder.WorkQuery.Standing;
import org.andian.portal.workorder.matter.WorkKind;
import org.andian.web.frame.AskedDays;
import org.andian.web.frame.RowOrder;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** To what a list of work orders is narrowed and how it is ordered, as its address says it. */
public class WorkFilter implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String ALL = "ALL";

    private static final Map<String, Sort> SORTS =
            Map.of(
                    "registeredAt",
                    Sort.REGISTERED,
                    "finishBy",
                    Sort.DUE,
                    "kind",
                    Sort.KIND,
                    "premises",
                    Sort.PREMISES,
                    "provider",
                    Sort.PROVIDER,
                    "state",
                    Sort.STATE);

    private final RowOrder order = new RowOrder("registeredAt", false, SORTS.keySet());
    private final AskedDays days = AskedDays.any();
    private String text;
    private Standing standing = Standing.OPEN;
    private boolean all;
    private WorkKind kind;
    private String provider;
    private Long district;
    private String group;
    private String premises;

    /** The list's and the file's question alike. */
    public WorkQuery query() {
        return new WorkQuery(
                text,
                all ? null : standing,
                kind,
                provider,
                district,
                group,
                premises,
                days.first(),
                days.last(),
                SORTS.get(order.key()),
                !order.isAscending());
    }

    /** The query part of the page's address. */
    public String address() {
        return Typed.query(parts(true));
    }

    /** The same for one state of the tally, from the beginning. */
    public String addressOf(String state) {
        Map<String, Object> parts = parts(true);
        parts.put("workStanding", state);
        return Typed.query(parts);
    }

    /** To what it is narrowed, as files and the trail tell it. */
    public String selection() {
        return Typed.query(parts(false));
    }

    private Map<String, Object> parts(boolean withOrder) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("q", text);
        parts.put("workStanding", getStanding());
        parts.put("workKind", kind);
        parts.put("provider", provider);
        parts.put("district", district);
        parts.put("group", group);
        parts.put("premises", premises);
        parts.put("from", days.getFrom());
        parts.put("to", days.getTo());
        parts.put("sort", withOrder && !order.isUsual() ? order.text() : null);
        return parts;
    }

    /** Whether an empty list is due to what was asked. */
    public boolean isNarrow() {
        return Stream.of(text, kind, provider, district, group, premises)
                        .anyMatch(side -> side != null)
                || standing != Standing.OPEN
                || !days.isNone();
    }

    RowOrder order() {
        return order;
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

    /** The name of the state, or ALL. */
    public String getStanding() {
        return all ? ALL : standing.name();
    }

    /** What is no state means those that are open. */
    public void setStanding(String name) {
        all = ALL.equals(name);
        standing = constant(Standing.values(), name);
        if (standing == null) {
            standing = Standing.OPEN;
        }
    }

    public String getKind() {
        return kind == null ? null : kind.name();
    }

    public void setKind(String name) {
        kind = constant(WorkKind.values(), name);
    }

    /** A provider's code. */
    public String getProvider() {
        return provider;
    }

    public void setProvider(String code) {
        provider = Typed.text(code);
    }

    public String getDistrict() {
        return district == null ? null : district.toString();
    }

    public void setDistrict(String id) {
        district = Typed.id(id);
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

    public String getSort() {
        return order.text();
    }

    public void setSort(String value) {
        order.parse(value);
    }

    /** Null for a name that is none of them. */
    static <E extends Enum<E>> E constant(E[] values, String name) {
        return Stream.of(values).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }
}
