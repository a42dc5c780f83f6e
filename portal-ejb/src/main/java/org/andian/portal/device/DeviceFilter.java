package org.andian.portal.device;

import org.andian.portal.device.DeviceQuery.Contact;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Like;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The conditions of a device list, over the aliases of {@link DeviceList}: d device, p premises, s
 * device_seen, t device_type.
 */
final class DeviceFilter {

    /** Until when the device counts as online, epoch ms. */
    static final String HEARD = "coalesce(s.last_received, 0) + t.offline_after_seconds * 1000";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    private DeviceFilter() {}

    static DeviceFilter within(Scope scope) {
        Reach reach = scope.premises("p");
        return new DeviceFilter().and(reach.sql(), reach.parameters());
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
        if (text == null || text.isBlank()) {
            return this;
        }
        String part = Like.containing(text);
        return and(
                "(d.no like ? or d.position like ? or p.name like ?)", List.of(part, part, part));
    }

    /**
     * @param districtId null for all; includes the districts below
     */
    private DeviceFilter under(Long districtId) {
        return districtId == null
                ? this
                : and(
                        "p.district_path like concat((select y.path from district_view y where y.id"
                                + " = ?), '%')",
                        List.of(districtId));
    }

    /**
     * @param column one of ours, never a caller's
     * @param value null or blank for all
     */
    private DeviceFilter equal(String column, String value) {
        return value == null || value.isBlank() ? this : and(column + " = ?", List.of(value));
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

    String where() {
        return " where " + String.join(" and ", conditions);
    }

    List<Object> parameters() {
        return List.copyOf(parameters);
    }

    private DeviceFilter and(String condition, List<?> values) {
        conditions.add(condition);
        parameters.addAll(values);
        return this;
    }
}
