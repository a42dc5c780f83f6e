package org.andian.web.device;

import org.andian.portal.device.DeviceQuery;
import org.andian.portal.device.DeviceQuery.Certified;
import org.andian.portal.device.DeviceQuery.Contact;
import org.andian.portal.device.DeviceQuery.Order;
import org.andian.web.frame.RowOrder;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the device list is narrowed to and how it is ordered, as the address says it; words nobody
 * knows narrow nothing.
 */
public class DeviceFilter implements Serializable {

    private static final long serialVersionUID = 1;

    /** By the properties of a row that the columns show. */
    private static final Map<String, Order> ORDERS =
            Map.of(
                    "no", Order.NO,
                    "premises", Order.PREMISES,
                    "district", Order.DISTRICT,
                    "typeCode", Order.TYPE,
                    "circuits", Order.CIRCUITS,
                    "lastSeen", Order.SEEN,
                    "certificate", Order.CERTIFICATE,
                    "online", Order.STATE);

    private static final Map<String, Contact> CONTACTS =
            Map.of("true", Contact.ONLINE, "false", Contact.SILENT, "never", Contact.NEVER);

    private static final Map<String, Certified> CERTIFIED =
            Stream.of(Certified.values()).collect(Collectors.toMap(Certified::name, one -> one));

    private final RowOrder order = new RowOrder("no", true, ORDERS.keySet());
    private String text;
    private Long district;
    private String group;
    private String type;
    private String premises;
    private String certified;
    private String certificate;
    private String online;
    private boolean retired;

    public DeviceQuery query() {
        return new DeviceQuery(
                text,
                district,
                group,
                type,
                premises,
                retired,
                online == null ? null : CONTACTS.get(online),
                certified == null ? null : CERTIFIED.get(certified),
                certificate,
                ORDERS.get(order.key()),
                !order.isAscending());
    }

    /** The query part of the address that shows this list again. */
    public String address() {
        return address(online, retired);
    }

    /**
     * The same of other devices.
     *
     * @param contact as {@link #setOnline} takes it
     */
    public String address(String contact, boolean retiredOnes) {
        return address(contact, retiredOnes, certified);
    }

    /** The same of those in use whose certificate stands so. */
    public String addressOf(Certified state) {
        return address(online, false, state.name());
    }

    private String address(String contact, boolean retiredOnes, String how) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("q", text);
        parts.put("online", contact);
        parts.put("retired", retiredOnes ? "true" : null);
        parts.put("district", district);
        parts.put("group", group);
        parts.put("type", type);
        parts.put("premises", premises);
        parts.put("certified", how);
        parts.put("certificate", certificate);
        parts.put("sort", order.isUsual() ? null : order.text());
        return Typed.query(parts);
    }

    /** By more than the kinds of devices that the list's tabs offer. */
    public boolean isNarrow() {
        return Stream.of(text, district, group, type, premises, certified, certificate)
                .anyMatch(Objects::nonNull);
    }

    /** All devices in use: none of the other tabs. */
    public boolean isPlain() {
        return online == null && !retired;
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

    public Long getDistrict() {
        return district;
    }

    public String getDistrictText() {
        return district == null ? null : district.toString();
    }

    public void setDistrictText(String value) {
        district = Typed.id(value);
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = Typed.text(group);
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

    /** As {@link #setCertified} takes it. */
    public String getCertified() {
        return certified;
    }

    /**
     * @param value how their certificate stands; anything else for all
     */
    public void setCertified(String value) {
        certified = value != null && CERTIFIED.containsKey(value) ? value : null;
    }

    public String getCertificate() {
        return certificate;
    }

    /**
     * @param number of their certificate, as a whole
     */
    public void setCertificate(String number) {
        String code = Typed.code(number);
        certificate = code == null ? null : code.toUpperCase(Locale.ROOT);
    }

    /** As {@link #setOnline} takes it. */
    public String getOnline() {
        return online;
    }

    /**
     * @param value true for those that report, false for those that do not, never for those of them
     *     that never did; anything else for all
     */
    public void setOnline(String value) {
        online = value != null && CONTACTS.containsKey(value) ? value : null;
    }

    public boolean isRetired() {
        return retired;
    }

    public String getRetiredText() {
        return retired ? "true" : null;
    }

    public void setRetiredText(String value) {
        retired = "true".equals(value);
    }

    public String getSort() {
        return order.text();
    }

    public void setSort(String value) {
        order.parse(value);
    }
}
