package org.andian.web.workorder;

import org.andian.portal.workorder.WorkQuery;
import org.andian.portal.workorder.WorkQuery.Sort;
import org.andian.portal.workorder.WorkQuery.Standing;
import org.andian.portal.workorder.matter.WorkKind;
import org.andian.web.frame.AskedDays;
import org.andian.web.frame.PlacedFilter;
import org.andian.web.frame.RowOrder;
import org.andian.web.frame.Typed;

import java.util.LinkedHashMap;
import java.util.Map;

/** To what a list of work orders is narrowed and how it is ordered, as its address says it. */
public class WorkFilter extends PlacedFilter {

    private static final long serialVersionUID = 1;

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

    private final AskedDays days = AskedDays.any();
    private Standing standing = Standing.OPEN;
    private boolean all;
    private WorkKind kind;
    private String provider;

    public WorkFilter() {
        super(new RowOrder("registeredAt", false, SORTS.keySet()));
    }

    /** The list's and the file's question alike. */
    public WorkQuery query() {
        return new WorkQuery(
                getText(),
                all ? null : standing,
                kind,
                provider,
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
        parts.put("workStanding", state);
        return Typed.query(parts);
    }

    @Override
    protected Map<String, Object> narrowing() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("q", getText());
        parts.put("workStanding", getStanding());
        parts.put("workKind", kind);
        parts.put("provider", provider);
        putPlace(parts);
        parts.put("from", days.getFrom());
        parts.put("to", days.getTo());
        return parts;
    }

    /** Whether an empty list is due to what was asked. */
    public boolean isNarrow() {
        return isPlaceOr(kind, provider) || standing != Standing.OPEN || !days.isNone();
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

    public String getKind() {
        return kind == null ? null : kind.name();
    }

    public void setKind(String name) {
        kind = Typed.constant(WorkKind.values(), name);
    }

    /** A provider's code. */
    public String getProvider() {
        return provider;
    }

    public void setProvider(String code) {
        provider = Typed.text(code);
    }
}
