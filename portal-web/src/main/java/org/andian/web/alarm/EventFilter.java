package org.andian.web.alarm;

import org.andian.portal.alarm.event.EventKind;
import org.andian.portal.alarm.event.EventQuery;
import org.andian.portal.alarm.event.Events;
import org.andian.portal.period.Period;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the event list is narrowed to, as the address says it; words nobody knows narrow nothing. A
 * span longer than a year is cut at its beginning, and says so.
 */
public class EventFilter implements Serializable {

    private static final long serialVersionUID = 1;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int USUAL_DAYS = 30;
    private static final String USUAL_ORDER = "at";
    private static final Set<String> SORTS =
            Set.of(USUAL_ORDER, "kind", "typeCode", "deviceNo", "district");

    private final LocalDate today;
    private Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
    private Long district;
    private String type;
    private String premises;
    private String device;
    private String text;
    private LocalDate from;
    private LocalDate to;
    private String sort = USUAL_ORDER;
    private boolean ascending;

    /**
     * @param today in China
     */
    public EventFilter(LocalDate today) {
        this.today = today;
    }

    /** From the first row, without an end. */
    public EventQuery query() {
        return new EventQuery(
                Period.days(first(), last()),
                kinds,
                district,
                type,
                premises,
                device,
                text,
                sort,
                ascending,
                1,
                null);
    }

    /** The query part of the address that shows this list again. */
    public String address() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("kind", getKind());
        parts.put("district", district);
        parts.put("type", type);
        parts.put("premises", premises);
        parts.put("device", device);
        parts.put("q", text);
        parts.put("from", from);
        parts.put("to", to);
        parts.put("sort", USUAL_ORDER.equals(sort) && !ascending ? null : getSort());
        return Typed.query(parts);
    }

    public boolean isNarrow() {
        return !kinds.isEmpty()
                || district != null
                || type != null
                || premises != null
                || device != null
                || text != null
                || from != null
                || to != null;
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
        return to == null || from != null && to.isBefore(from) ? today : to;
    }

    private LocalDate asked() {
        LocalDate usual = last().minusDays(USUAL_DAYS - 1L);
        return from == null || from.isAfter(last()) ? usual : from;
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

    public Long getDistrict() {
        return district;
    }

    public String getDistrictText() {
        return district == null ? null : district.toString();
    }

    public void setDistrictText(String value) {
        district = value != null && value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = Typed.text(type);
    }

    public String getPremises() {
        return premises;
    }

    public void setPremises(String premises) {
        this.premises = Typed.text(premises);
    }

    public String getDevice() {
        return device;
    }

    public void setDevice(String device) {
        this.device = Typed.text(device);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Typed.text(text);
    }

    public String getFrom() {
        return from == null ? null : from.toString();
    }

    public void setFrom(String iso) {
        from = day(iso);
    }

    public String getTo() {
        return to == null ? null : to.toString();
    }

    public void setTo(String iso) {
        to = day(iso);
    }

    /** Nothing happens before the first or after today. */
    private LocalDate day(String iso) {
        LocalDate day = Typed.day(iso);
        return day == null || day.isBefore(EARLIEST) || day.isAfter(today) ? null : day;
    }

    public String getSort() {
        return sort + (ascending ? "" : "-");
    }

    public void setSort(String value) {
        String key = value == null ? "" : value.replaceFirst("-$", "");
        if (SORTS.contains(key)) {
            sort(key, !value.endsWith("-"));
        }
    }

    void sort(String key, boolean rising) {
        sort = key;
        ascending = rising;
    }

    String sortKey() {
        return sort;
    }

    boolean isAscending() {
        return ascending;
    }
}
