package org.andian.web.difference;

import org.andian.portal.difference.DifferenceQuery;
import org.andian.portal.difference.DifferenceQuery.Sort;
import org.andian.portal.difference.rule.DifferenceKind;
import org.andian.portal.difference.rule.DifferenceState;
import org.andian.web.frame.PlacedFilter;
import org.andian.web.frame.RowOrder;
import org.andian.web.frame.Typed;

import java.util.LinkedHashMap;
import java.util.Map;

/** To what a list of differences is narrowed and how it is ordered, as its address says it. */
public class DifferenceFilter extends PlacedFilter {

    /** In the place of a body: nobody answers for the premises. */
    static final String NOBODY = "-";

    private static final long serialVersionUID = 1;
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

    private Long id;
    private DifferenceState state = DifferenceState.OPEN;
    private DifferenceKind kind;
    private String body;
    private boolean byBody;

    public DifferenceFilter() {
        super(new RowOrder("foundAt", false, SORTS.keySet()));
    }

    /** The list's and the file's question alike; one alone is shown however it stands. */
    public DifferenceQuery query() {
        return new DifferenceQuery(
                id,
                getText(),
                id == null ? state : null,
                kind,
                district(),
                NOBODY.equals(body) ? "" : body,
                getGroup(),
                getPremises(),
                SORTS.get(order().key()),
                !order().isAscending());
    }

    /** The same for one kind, from the beginning; for all where it is that kind already. */
    public String addressOf(DifferenceKind one) {
        Map<String, Object> parts = parts();
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
        Map<String, Object> parts = parts();
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
        Map<String, Object> parts = parts();
        parts.put("by", byBody ? null : BY_BODY);
        return Typed.query(parts);
    }

    @Override
    protected Map<String, Object> narrowing() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("id", id);
        parts.put("q", getText());
        parts.put("differenceState", id == null ? getState() : null);
        parts.put("differenceKind", kind);
        parts.put("district", district());
        parts.put("body", body);
        parts.put("group", getGroup());
        parts.put("premises", getPremises());
        return parts;
    }

    @Override
    protected Map<String, Object> parts() {
        Map<String, Object> parts = super.parts();
        parts.put("by", byBody ? BY_BODY : null);
        return parts;
    }

    /** Whether an empty list is due to what was asked. */
    public boolean isNarrow() {
        return isPlaceOr(id, kind, body) || state != DifferenceState.OPEN;
    }

    public String getId() {
        return id == null ? null : id.toString();
    }

    public void setId(String number) {
        id = Typed.id(number);
    }

    /** The name of the state, or ALL. */
    public String getState() {
        return state == null ? ALL : state.name();
    }

    /** What is no state means those that are open. */
    public void setState(String name) {
        DifferenceState known = Typed.constant(DifferenceState.values(), name);
        state = known == null && !ALL.equals(name) ? DifferenceState.OPEN : known;
    }

    public String getKind() {
        return kind == null ? null : kind.name();
    }

    public void setKind(String name) {
        kind = Typed.constant(DifferenceKind.values(), name);
    }

    /** A body's name, or a hyphen for nobody. */
    public String getBody() {
        return body;
    }

    public void setBody(String name) {
        body = Typed.text(name);
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
}
