package org.andian.web.hazard;

import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.HazardQuery;
import org.andian.portal.hazard.HazardQuery.Sort;
import org.andian.portal.hazard.HazardQuery.Standing;
import org.andian.portal.hazard.HazardSource;
import org.andian.web.frame.AskedDays;
import org.andian.web.frame.PlacedFilter;
import org.andian.web.frame.RowOrder;
import org.andian.web.frame.Typed;

import java.util.LinkedHashMap;
import java.util.Map;

/** To what a list of hazards is narrowed and how it is ordered, as its address says it. */
public class HazardFilter extends PlacedFilter {

    private static final long serialVersionUID = 1;

    private static final Map<String, Sort> SORTS =
            Map.of(
                    "foundOn",
                    Sort.FOUND,
                    "dueOn",
                    Sort.DUE,
                    "grade",
                    Sort.GRADE,
                    "kind",
                    Sort.KIND,
                    "premises",
                    Sort.PREMISES,
                    "state",
                    Sort.STATE);

    private final AskedDays days = AskedDays.any();
    private Standing standing = Standing.OPEN;
    private boolean all;
    private Grade grade;
    private String kind;
    private HazardSource source;

    public HazardFilter() {
        super(new RowOrder("foundOn", false, SORTS.keySet()));
    }

    /** The list's and the file's question alike. */
    public HazardQuery query() {
        return new HazardQuery(
                getText(),
                all ? null : standing,
                grade,
                kind,
                source,
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
        parts.put("standing", state);
        return Typed.query(parts);
    }

    @Override
    protected Map<String, Object> narrowing() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("q", getText());
        parts.put("standing", getStanding());
        parts.put("grade", grade);
        parts.put("hazardKind", kind);
        parts.put("source", source);
        putPlace(parts);
        parts.put("from", days.getFrom());
        parts.put("to", days.getTo());
        return parts;
    }

    /** Whether an empty list is due to what was asked. */
    public boolean isNarrow() {
        return isPlaceOr(grade, kind, source) || standing != Standing.OPEN || !days.isNone();
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
        standing = Typed.constant(Standing.values(), name);
        if (standing == null) {
            standing = Standing.OPEN;
        }
    }

    public String getGrade() {
        return grade == null ? null : grade.name();
    }

    public void setGrade(String name) {
        grade = Typed.constant(Grade.values(), name);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String code) {
        kind = Typed.code(code);
    }

    public String getSource() {
        return source == null ? null : source.name();
    }

    public void setSource(String name) {
        source = Typed.constant(HazardSource.values(), name);
    }
}
