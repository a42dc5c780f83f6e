package org.andian.web.alarm;

import org.andian.web.frame.AskedDays;
import org.andian.web.frame.RowOrder;
import org.andian.web.frame.Typed;
import org.primefaces.model.SortMeta;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a list of alarms or events is narrowed to and how it is ordered, as the address says it;
 * words nobody knows narrow nothing.
 */
public abstract class ListFilter implements Serializable {

    private static final long serialVersionUID = 1;

    private final RowOrder order;
    private Long district;
    private String premises;
    private String device;
    private String text;
    private final AskedDays days;

    /**
     * @param usualOrder the key the address does not name while the order falls
     * @param orders all keys, the usual one among them
     * @param days none asked for yet
     */
    ListFilter(String usualOrder, Set<String> orders, AskedDays days) {
        this.days = days;
        order = new RowOrder(usualOrder, false, orders);
    }

    /** The query part of the address that shows this list again. */
    public abstract String address();

    /**
     * @param own what only this list is narrowed by, in front of what all lists are
     * @param sort null for the usual order
     */
    String address(Map<String, Object> own, String sort) {
        Map<String, Object> parts = new LinkedHashMap<>(own);
        parts.put("premises", premises);
        parts.put("device", device);
        parts.put("q", text);
        parts.put("from", getFrom());
        parts.put("to", getTo());
        parts.put("sort", sort);
        return Typed.query(parts);
    }

    public boolean isNarrow() {
        return !days.isNone()
                || Stream.of(district, premises, device, text).anyMatch(part -> part != null);
    }

    public void clear() {
        district = null;
        premises = null;
        device = null;
        text = null;
        days.clear();
    }

    public Long getDistrict() {
        return district;
    }

    public void setDistrict(Long district) {
        this.district = district;
    }

    public String getDistrictText() {
        return district == null ? null : district.toString();
    }

    public void setDistrictText(String value) {
        district = Typed.id(value);
    }

    public String getPremises() {
        return premises;
    }

    public void setPremises(String premises) {
        this.premises = premises;
    }

    public String getDevice() {
        return device;
    }

    public void setDevice(String device) {
        this.device = device;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Typed.text(text);
    }

    public AskedDays getDays() {
        return days;
    }

    public String getFrom() {
        return days.getFrom();
    }

    public void setFrom(String iso) {
        days.setFrom(iso);
    }

    public String getTo() {
        return days.getTo();
    }

    public void setTo(String iso) {
        days.setTo(iso);
    }

    /** Null where the beginning is open. */
    LocalDate fromDay() {
        return days.first();
    }

    /** Null where the end is open, and where it would lie before the beginning. */
    LocalDate toDay() {
        return days.last();
    }

    public String getSort() {
        return order.text();
    }

    public void setSort(String value) {
        order.parse(value);
    }

    void sort(String key, boolean rising) {
        order.by(key, rising);
    }

    String sortKey() {
        return order.key();
    }

    boolean isAscending() {
        return order.isAscending();
    }

    boolean isUsualOrder() {
        return order.isUsual();
    }

    /** Whether a column of the table shows the order. */
    boolean isOfColumn() {
        return true;
    }

    /** How the table shows the order; null where it is none of a column. */
    SortMeta order() {
        return isOfColumn() ? order.meta() : null;
    }
}
