package org.andian.web.premises;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.demand.Demand;
import org.andian.portal.campaign.demand.Demands;
import org.andian.portal.district.District;
import org.andian.portal.district.DistrictReason;
import org.andian.portal.premises.PremisesQuery;
import org.andian.portal.premises.PremisesQuery.Order;
import org.andian.portal.premises.PremisesQuery.State;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.PremisesRow;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.regulation.VenueGroup;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.PageRights;
import org.andian.web.frame.ReachedDistricts;
import org.andian.web.frame.RowOrder;
import org.andian.web.frame.Typed;
import org.andian.web.regulation.VenueWords;
import org.primefaces.model.SortMeta;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The register of premises in reach, filtered by text, district and kind of venue; the filters
 * stand in the address.
 */
@Named("premisesListPage")
@ViewScoped
public class PremisesListPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final Map<String, Order> ORDERS =
            Map.of(
                    "code",
                    Order.CODE,
                    "name",
                    Order.NAME,
                    "district",
                    Order.DISTRICT,
                    "venueGroup",
                    Order.GROUP,
                    "openedOn",
                    Order.OPENED);

    @Inject private transient CurrentUser user;

    @Inject private transient PremisesRegister register;

    @Inject private transient ReachedDistricts reached;

    @Inject private transient VenueWords venues;

    @Inject private transient Demands demands;

    private final RowOrder order = new RowOrder("code", true, ORDERS.keySet());
    private final LazyRows<PremisesRow> rows =
            new LazyRows<>(this::count, this::page, order, this::address);
    private String text;
    private String districtText;
    private Long district;
    private String group;
    private String unqualified;
    private State state = State.OPEN;

    /**
     * Before the page is shown: what its address names must exist, but for a campaign that demands
     * nothing any more, which an old link may name.
     */
    public void open() {
        district = districtNumber();
        unqualified =
                Optional.ofNullable(unqualified)
                        .filter(code -> demands.find(user.scope(), code).isPresent())
                        .orElse(null);
        register.requireKnown(user.scope(), query());
    }

    private Long districtNumber() {
        try {
            return districtText == null || districtText.isBlank()
                    ? null
                    : Long.valueOf(districtText.strip());
        } catch (NumberFormatException none) {
            throw new Refusal(DistrictReason.UNKNOWN, districtText);
        }
    }

    private int count() {
        return register.count(user.scope(), query());
    }

    private List<PremisesRow> page(int first, int size) {
        return register.page(user.scope(), query(), first, size);
    }

    private String address() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("q", text);
        parts.put("district", district);
        parts.put("group", group);
        parts.put("unqualified", unqualified);
        parts.put("state", state == State.OPEN ? null : state);
        parts.put("sort", order.isUsual() ? null : order.text());
        return Typed.query(parts);
    }

    public LazyRows<PremisesRow> getRows() {
        return rows;
    }

    public List<District> getDistricts() {
        return reached.list();
    }

    public List<VenueGroup> getGroups() {
        return venues.getGroups();
    }

    /** In the reader's language; the code where the list does not know it. */
    public String groupName(String code) {
        return venues.group(code);
    }

    /** The list's and the file's question alike, with the order last chosen by a heading. */
    public PremisesQuery query() {
        return new PremisesQuery(
                text,
                district,
                group,
                Demand.markOf(unqualified),
                state,
                ORDERS.get(order.key()),
                !order.isAscending());
    }

    public boolean isMayKeep() {
        return PageRights.keepsPremises(user.scope());
    }

    /** Whether an empty list is due to what was asked. */
    public boolean isFiltered() {
        return text != null
                || district != null
                || group != null
                || unqualified != null
                || state != State.OPEN;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Typed.text(text);
    }

    public Long getDistrict() {
        return district;
    }

    public String getDistrictText() {
        return districtText;
    }

    /** As the address says it: the district's number. */
    public void setDistrictText(String text) {
        districtText = text;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getUnqualified() {
        return unqualified;
    }

    /**
     * @param campaign code of the one under which their equipment does not qualify
     */
    public void setUnqualified(String campaign) {
        unqualified = Typed.code(campaign);
    }

    public State getState() {
        return state;
    }

    public void setState(State state) {
        this.state = state == null ? State.OPEN : state;
    }

    public String getSort() {
        return order.text();
    }

    public void setSort(String value) {
        order.parse(value);
    }

    /** How the table shows its order; null where no column does. */
    public SortMeta getOrder() {
        return "code".equals(order.key()) ? null : order.meta();
    }

    public State[] getStates() {
        return State.values();
    }
}
