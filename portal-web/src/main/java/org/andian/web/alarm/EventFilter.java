package org.andian.web.alarm;

import org.andian.portal.alarm.event.EventKind;
import org.andian.portal.alarm.event.EventQuery;
import org.andian.portal.alarm.event.Events;
import org.andian.portal.period.Period;
import org.andian.web.frame.AskedDays;
import org.andian.web.frame.Typed;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the event list is narrowed to. A span longer than a year is cut at its beginning, and says
 * so.
 */
public class EventFilter extends ListFilter {

    private static final long serialVersionUID = 1;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int USUAL_DAYS = 30;
    private static final String USUAL_ORDER = "at";
    private static final Set<String> SORTS =
            Set.of(USUAL_ORDER, "kind", "typeCode", "deviceNo", "district");

    private final LocalDate today;
    private Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
    private String type;

    /**
     * @param today in China; no later day has events
     */
    public EventFilter(LocalDate today) {
        super(USUAL_ORDER, SORTS, new AskedDays(EARLIEST, today));
        this.today = today;
    }

    /** From the first row, without an end. */
    public EventQuery query() {
        return new EventQuery(
                Period.days(first(), last()),
                kinds,
                getDistrict(),
                type,
                getPremises(),
                getDevice(),
                getText(),
                sortKey(),
                isAscending(),
                1,
                null);
    }

    @Override
    public String address() {
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("kind", getKind());
        own.put("district", getDistrict());
        own.put("type", type);
        return address(own, isUsualOrder() ? null : getSort());
    }

    @Override
    public boolean isNarrow() {
        return super.isNarrow() || !kinds.isEmpty() || type != null;
    }

    /** Whether more than a year was asked for. */
    public boolean isCut() {
        return asked().isBefore(first());
    }

    /** The first day shown. */
    public LocalDate first() {
        LocalDate earliest = last().minusDays(Events.MOST_DAYS - 1L);
        return asked().isBefore(earliest) ? earliest : asked();
    }

    /** The last day shown. */
    public LocalDate last() {
        return toDay() == null ? today : toDay();
    }

    private LocalDate asked() {
        LocalDate usual = last().minusDays(USUAL_DAYS - 1L);
        return fromDay() == null || fromDay().isAfter(last()) ? usual : fromDay();
    }

    public String getKind() {
        return kinds.isEmpty() ? null : kinds.iterator().next().name();
    }

    public void setKind(String name) {
        kinds = EnumSet.noneOf(EventKind.class);
        EnumSet.allOf(EventKind.class).stream()
                .filter(kind -> kind.name().equals(name))
                .forEach(kinds::add);
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = Typed.text(type);
    }

    @Override
    public void setPremises(String premises) {
        super.setPremises(Typed.text(premises));
    }

    @Override
    public void setDevice(String device) {
        super.setDevice(Typed.text(device));
    }
}
