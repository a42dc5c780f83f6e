package org.andian.web.inspection;

import org.andian.portal.inspection.InspectionQuery;
import org.andian.portal.inspection.InspectionQuery.Sort;
import org.andian.portal.inspection.InspectionQuery.Standing;
import org.andian.portal.inspection.TaskKind;
import org.andian.portal.inspection.checklist.Purpose;
import org.andian.web.frame.AskedDays;
import org.andian.web.frame.PlacedFilter;
import org.andian.web.frame.RowOrder;
import org.andian.web.frame.Typed;

import java.util.LinkedHashMap;
import java.util.Map;

/** To what a list of inspections is narrowed and how it is ordered, as its address says it. */
public class InspectionFilter extends PlacedFilter {

    private static final long serialVersionUID = 1;

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

    private final AskedDays days = AskedDays.any();
    private Standing standing = Standing.OPEN;
    private boolean all;
    private TaskKind kind;
    private Purpose purpose;
    private Boolean mine;
    private Long plan;

    public InspectionFilter() {
        super(new RowOrder("dueOn", true, SORTS.keySet()));
    }

    /** The list's and the file's question alike. */
    public InspectionQuery query() {
        return new InspectionQuery(
                getText(),
                all ? null : standing,
                kind,
                purpose,
                Boolean.TRUE.equals(mine),
                plan,
                district(),
                getGroup(),
                getPremises(),
                days.first(),
                days.last(),
                SORTS.get(order().key()),
                !order().isAscending());
    }

    /** The same for one state of the tally, from the beginning. */
    public String addressOf(String state) {
        Map<String, Object> parts = parts();
        parts.put("inspected", state);
        parts.remove("mine");
        return Typed.query(parts);
    }

    /** The same for what waits for the reader. */
    public String addressOfMine() {
        Map<String, Object> parts = parts();
        parts.put("inspected", Standing.OPEN);
        parts.put("mine", true);
        return Typed.query(parts);
    }

    @Override
    protected Map<String, Object> narrowing() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("q", getText());
        parts.put("inspected", getStanding());
        parts.put("taskKind", kind);
        parts.put("purpose", purpose);
        parts.put("mine", mine);
        parts.put("plan", plan);
        putPlace(parts);
        parts.put("from", days.getFrom());
        parts.put("to", days.getTo());
        return parts;
    }

    /** Whether an empty list is due to what was asked. */
    public boolean isNarrow() {
        return isPlaceOr(kind, purpose, mine, plan)
                || all
                || standing != Standing.OPEN
                || !days.isNone();
    }

    public AskedDays getDays() {
        return days;
    }

    /** The name of the state, or ALL. */
    public String getStanding() {
        return all ? ALL : standing.name();
    }

    /** What is no state means those that are open. */
    public void setStanding(String name) {
        all = ALL.equals(name);
        Standing named = Typed.constant(Standing.values(), name);
        standing = named == null ? Standing.OPEN : named;
    }

    public String getKind() {
        return kind == null ? null : kind.name();
    }

    public void setKind(String name) {
        kind = Typed.constant(TaskKind.values(), name);
    }

    public String getPurpose() {
        return purpose == null ? null : purpose.name();
    }

    public void setPurpose(String name) {
        purpose = Typed.constant(Purpose.values(), name);
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
}
