package org.andian.web.inspection;

import org.andian.portal.inspection.InspectionQuery;
import org.andian.portal.inspection.InspectionQuery.Sort;
import org.andian.portal.inspection.InspectionQuery.Standing;
import org.andian.portal.inspection.TaskKind;
import org.andian.portal.inspection.checklist.Purpose;
import org.andian.web.frame.AskedDays;
import org.andian.web.frame.RowOrder;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** To what a list of inspections is narrowed and how it is ordered, as its address says it. */
public class InspectionFilter implements Serializable {

    private static final long serialVersionUID = 1;

    private static final String ALL = "ALL";

    private static final Map<String, Sort> SORTS =
            Map.of(
                    "dueOn",
                    Sort.DUE,
                    "premises",
                    Sort.PREMISES,
                    "listZh",
                    Sort.LIST,
                    "state",
                    Sort.STATE,
                    "findings",
                    Sort.FINDINGS);

    private final RowOrder order = new RowOrder("dueOn", true, SORTS.keySet());
    private final AskedDays days = AskedDays.any();
    private String text;
    private Standing standing = Standing.OPEN;
    private boolean all;
    private TaskKind kind;
    private Purpose purpose;
    private Boolean mine;
    private Long plan;
    private Long district;
    private String group;
    private String premises;

    /** The list's and the file's question alike. */
    public InspectionQuery query() {
        return new InspectionQuery(
                text,
                all ? null : standing,
                kind,
                purpose,
                Boolean.TRUE.equals(mine),
                plan,
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
        parts.put("inspected", state);
        parts.remove("mine");
        return Typed.query(parts);
    }

    /** The same for what waits for the reader. */
    public String addressOfMine() {
        Map<String, Object> parts = parts(true);
        parts.put("inspected", Standing.OPEN);
        parts.put("mine", true);
        return Typed.query(parts);
    }

    /** To what it is narrowed, as files and the trail tell it. */
    public String selection() {
        return Typed.query(parts(false));
    }

    private Map<String, Object> parts(boolean withOrder) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("q", text);
        parts.put("inspected", getStanding());
        parts.put("taskKind", kind);
        parts.put("purpose", purpose);
        parts.put("mine", mine);
        parts.put("plan", plan);
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
        return Stream.of(text, kind, purpose, mine, plan, district, group, premises)
                        .anyMatch(side -> side != null)
                || all
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
        Standing named = constant(Standing.values(), name);
        standing = named == null ? Standing.OPEN : named;
    }

    public String getKind() {
        return kind == null ? null : kind.name();
    }

    public void setKind(String name) {
        kind = constant(TaskKind.values(), name);
    }

    public String getPurpose() {
        return purpose == null ? null : purpose.name();
    }

    public void setPurpose(String name) {
        purpose = constant(Purpose.values(), name);
    }

    public String getMine() {
        return mine == null ? null : mine.toString();
    }

    /** Anything but true narrows nothing. */
    public void setMine(String said) {
        mine = Boolean.TRUE.equals(Typed.flag(said)) ? Boolean.TRUE : null;
    }

    public String getPlan() {
        return plan == null ? null : plan.toString();
    }

    public void setPlan(String id) {
        plan = Typed.id(id);
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
