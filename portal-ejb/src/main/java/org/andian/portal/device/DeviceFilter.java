package org.andian.portal.device;

import org.andian.portal.device.DeviceQuery.Certified;
import org.andian.portal.device.DeviceQuery.Contact;
import org.andian.portal.period.Zones;
import org.andian.portal.scope.Scope;
import org.andian.portal.scope.WithinReach;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The conditions of a device list, over the aliases of {@link DeviceList}: d device, p premises, s
 * device_seen, t device_type, e device_certificate that holds or held last.
 */
final class DeviceFilter extends WithinReach<DeviceFilter> {

    /** Until when the device counts as online, epoch ms. */
    static final String HEARD = "coalesce(s.last_received, 0) + t.offline_after_seconds * 1000";

    private DeviceFilter(Scope scope) {
        super(scope);
    }

    static DeviceFilter within(Scope scope) {
        return new DeviceFilter(scope);
    }

    /**
     * @param dueDays so long before its end a certificate counts as due
     */
    static DeviceFilter of(Scope scope, DeviceQuery query, Instant now, int dueDays) {
        DeviceFilter mine = within(scope);
        return (query.retired() ? mine.retired() : mine.inUse())
                .holding(query.text())
                .under(query.districtId())
                .equal("p.venue_group", query.venueGroup())
                .equal("d.type_code", query.typeCode())
                .equal("p.code", query.premisesCode())
                .heard(query.contact(), now)
                .equal("e.number", query.certificate())
                .certified(query.certified(), LocalDate.ofInstant(now, Zones.CHINA), dueDays);
    }

    DeviceFilter inUse() {
        return and("d.retired_at is null", List.of());
    }

    DeviceFilter retired() {
        return and("d.retired_at is not null", List.of());
    }

    DeviceFilter numbered(String no) {
        return and("d.no = ?", List.of(no));
    }

    DeviceFilter at(long premisesId) {
        return and("d.premises_id = ?", List.of(premisesId));
    }

    DeviceFilter holding(String text) {
        return containing(text, "d.no", "d.position", "p.name");
    }

    /**
     * @param contact null for all
     */
    DeviceFilter heard(Contact contact, Instant now) {
        return switch (contact) {
            case null -> this;
            case ONLINE -> and(HEARD + " > ?", List.of(now));
            case SILENT -> and(HEARD + " <= ?", List.of(now));
            case NEVER -> and("s.last_received is null", List.of());
        };
    }

    /**
     * @param certified null for all; as {@link Certified#of} says
     */
    DeviceFilter certified(Certified certified, LocalDate today, int dueDays) {
        LocalDate due = today.plusDays(dueDays);
        return switch (certified) {
            case null -> this;
            case VALID ->
                    and(
                            "e.id is not null and (e.expires_on is null or e.expires_on > ?)",
                            List.of(due));
            case DUE -> and("e.expires_on >= ? and e.expires_on <= ?", List.of(today, due));
            case EXPIRED -> and("e.expires_on < ?", List.of(today));
            case NONE -> and("e.id is null", List.of());
        };
    }

    DeviceFilter keyed(List<Long> ids) {
        return and("d.id in (" + Sql.marks(ids.size()) + ")", ids);
    }
}
