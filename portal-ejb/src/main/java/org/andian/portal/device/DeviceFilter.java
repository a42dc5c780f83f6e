package org.andian.portal.device;

import org.andian.portal.device.DeviceQuery.Contact;
import org.andian.portal.scope.Scope;
import org.andian.portal.scope.WithinReach;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.List;

/**
 * The conditions of a device list, over the aliases of {@link DeviceList}: d device, p premises, s
 * device_seen, t device_type.
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

    static DeviceFilter of(Scope scope, DeviceQuery query, Instant now) {
        DeviceFilter mine = within(scope);
        return (query.retired() ? mine.retired() : mine.inUse())
                .holding(query.text())
                .under(query.districtId())
                .equal("p.venue_group", query.venueGroup())
                .equal("d.type_code", query.typeCode())
                .equal("p.code", query.premisesCode())
                .heard(query.contact(), now);
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

    DeviceFilter keyed(List<Long> ids) {
        return and("d.id in (" + Sql.marks(ids.size()) + ")", ids);
    }
}
