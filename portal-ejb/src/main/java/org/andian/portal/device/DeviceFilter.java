package org.andian.portal.device;

import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Like;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The conditions of a device list, over the aliases of {@link DeviceList}: d device, p premises, s
 * device_seen, t device_type.
 */
final class DeviceFilter {

    private static final String HEARD =
            "coalesce(s.last_received, 0) + t.offline_after_seconds * 1000";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    private DeviceFilter() {}

    static DeviceFilter within(Scope scope) {
        Reach reach = scope.premises("p");
        return new DeviceFilter().and(reach.sql(), reach.parameters());
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
     * @param online null for both
     */
    DeviceFilter online(Boolean online, Instant now) {
        return online == null ? this : and(HEARD + (online ? " > ?" : " <= ?"), List.of(now));
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
