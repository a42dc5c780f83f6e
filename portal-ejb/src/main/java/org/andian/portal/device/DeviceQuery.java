package org.andian.portal.device;

import java.time.LocalDate;
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
 * @param certified null for all
 * @param certificate number of their certificate, as a whole; null for all
 */
public record DeviceQuery(
        String text,
        Long districtId,
        String venueGroup,
        String typeCode,
        String premisesCode,
        boolean retired,
        Contact contact,
        Certified certified,
        String certificate,
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

    /** How a device's certificate stands on a day; its days are inclusive. */
    public enum Certified {
        /** it holds, and for a while */
        VALID,
        /** it holds, and expires within the days that a setting says */
        DUE,
        EXPIRED,
        /** there is none */
        NONE;

        /**
         * Of one that there is.
         *
         * @param expiresOn its last day, null where it says none: then it holds
         * @param today in China
         * @param dueDays so long before it counts as due
         */
        public static Certified of(LocalDate expiresOn, LocalDate today, int dueDays) {
            if (expiresOn == null || expiresOn.isAfter(today.plusDays(dueDays))) {
                return VALID;
            }
            return expiresOn.isBefore(today) ? EXPIRED : DUE;
        }
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
        STATE(DeviceFilter.HEARD),
        /** those without one first, then the first that expires; one without end last */
        CERTIFICATE(
                "coalesce(e.expires_on, case when e.id is null then cast('1000-01-01' as date)"
                        + " else cast('9999-12-31' as date) end)");

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
        return new DeviceQuery(
                text, null, null, null, null, false, contact, null, null, Order.NO, false);
    }

    /** By number. */
    public static DeviceQuery retired(String text) {
        return new DeviceQuery(
                text, null, null, null, null, true, null, null, null, Order.NO, false);
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
                certified,
                certificate,
                order,
                descending);
    }

    /** The same of those whose certificates stand so, or bear a number; null for all. */
    public DeviceQuery certified(Certified how, String number) {
        return new DeviceQuery(
                text,
                districtId,
                venueGroup,
                typeCode,
                premisesCode,
                retired,
                contact,
                how,
                number,
                order,
                descending);
    }

    String orderBy() {
        return " order by " + order.column + (descending ? " desc" : "") + ", d.no";
    }
}
