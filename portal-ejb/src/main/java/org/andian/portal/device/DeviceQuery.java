package org.andian.portal.device;

import java.util.Objects;

/**
 * Which devices, in which order.
 *
 * @param text part of number, position or premises name; null for all
 * @param districtId includes the districts below; null for all
 * @param venueGroup null for all
 * @param typeCode null for all
 * @param premisesCode null for all
 * @param retired those that were taken down, where they hung last, instead of those in use
 * @param contact null for all
 */
public record DeviceQuery(
        String text,
        Long districtId,
        String venueGroup,
        String typeCode,
        String premisesCode,
        boolean retired,
        Contact contact,
        Order order,
        boolean descending) {

    /** Whether a device is heard. */
    public enum Contact {
        /** heard within its type's time of silence */
        ONLINE,
        /** not heard for longer, or never */
        SILENT,
        /** never heard */
        NEVER
    }

    /** What a list is sorted by; devices that are alike in it follow by number. */
    public enum Order {
        NO("d.no"),
        PREMISES("p.name"),
        DISTRICT("p.district_path"),
        TYPE("t.sort"),
        CIRCUITS("(select count(*) from circuit c where c.device_id = d.id)"),
        SEEN("s.last_received"),
        /** the longest silent first */
        STATE(DeviceFilter.HEARD);

        private final String column;

        Order(String column) {
            this.column = column;
        }
    }

    public DeviceQuery {
        Objects.requireNonNull(order, "order");
    }

    /** By number. */
    public static DeviceQuery inUse(String text, Contact contact) {
        return new DeviceQuery(text, null, null, null, null, false, contact, Order.NO, false);
    }

    /** By number. */
    public static DeviceQuery retired(String text) {
        return new DeviceQuery(text, null, null, null, null, true, null, Order.NO, false);
    }

    /** The same of others: what a list shows beside itself, and how many that would be. */
    public DeviceQuery of(boolean retiredOnes, Contact heard) {
        return new DeviceQuery(
                text,
                districtId,
                venueGroup,
                typeCode,
                premisesCode,
                retiredOnes,
                heard,
                order,
                descending);
    }

    String orderBy() {
        return " order by " + order.column + (descending ? " desc" : "") + ", d.no";
    }
}
