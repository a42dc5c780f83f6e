package org.andian.web.inspection;

import org.andian.portal.inspection.plan.PlanKind;
import org.andian.portal.inspection.plan.PlanQuery;
import org.andian.portal.inspection.plan.PlanQuery.Sort;
import org.andian.portal.inspection.plan.PlanState;
import org.andian.web.frame.RowOrder;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/** To what a list of plans is narrowed and how it is ordered, as its address says it. */
public class PlanFilter implements Serializable {

    private static final long serialVersionUID = 1;

    private static final Map<String, Sort> SORTS =
            Map.of(
                    "fromDay",
                    Sort.FROM,
                    "toDay",
                    Sort.TO,
                    "title",
                    Sort.TITLE,
                    "state",
                    Sort.STATE);

    private final RowOrder order = new RowOrder("fromDay", false, SORTS.keySet());
    private String text;
    private PlanKind kind;
    private PlanState state;
    private Long district;

    public PlanQuery query() {
        return new PlanQuery(
                text, kind, state, district, SORTS.get(order.key()), !order.isAscending());
    }

    /** The query part of the page's address. */
    public String address() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("q", text);
        parts.put("planKind", kind);
        parts.put("planState", state);
        parts.put("district", district);
        parts.put("sort", order.isUsual() ? null : order.text());
        return Typed.query(parts);
    }

    /** Whether an empty list is due to what was asked. */
    public boolean isNarrow() {
        return text != null || kind != null || state != null || district != null;
    }

    RowOrder order() {
        return order;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Typed.text(text);
    }

    public String getKind() {
        return kind == null ? null : kind.name();
    }

    public void setKind(String name) {
        kind = Typed.constant(PlanKind.values(), name);
    }

    public String getState() {
        return state == null ? null : state.name();
    }

    public void setState(String name) {
        state = Typed.constant(PlanState.values(), name);
    }

    public String getDistrict() {
        return district == null ? null : district.toString();
    }

    public void setDistrict(String id) {
        district = Typed.id(id);
    }

    public String getSort() {
        return order.text();
    }

    public void setSort(String value) {
        order.parse(value);
    }
}
