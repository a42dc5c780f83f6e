package org.andian.portal.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.premises.PremisesHold;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Loads and locks a device for a change by somebody who may keep it. */
@ApplicationScoped
class DeviceHolder {

    @Inject private Sql sql;

    @Inject private DirectoryRows rows;

    @Inject private PremisesHold premises;

    /**
     * A device that nobody else changes until the transaction ends.
     *
     * @param premisesId null, as all of the premises, while it stands nowhere
     * @param successor number of the device that took over its circuits, null when none
     */
    record Held(
            long id,
            String no,
            String typeCode,
            String position,
            Long premisesId,
            String premisesCode,
            boolean premisesClosed,
            Instant retiredAt,
            Instant installedAt,
            String successor,
            boolean demo,
            int version) {

        static Held of(Row row) {
            return new Held(
                    row.number("id"),
                    row.text("no"),
                    row.text("type_code"),
                    row.text("position"),
                    row.numberOrNull("premises_id"),
                    row.text("premises_code"),
                    row.flag("closed"),
                    row.instant("retired_at"),
                    row.instant("installed_at"),
                    row.text("successor"),
                    row.flag("demo"),
                    (int) row.number("version"));
        }

        void requireInUse() {
            if (retiredAt != null) {
                throw new Refusal(DeviceReason.RETIRED, no);
            }
        }

        /** Nobody has changed it since the caller looked at it. */
        void requireVersion(int seen) {
            if (version != seen) {
                throw new Refusal(DeviceReason.CHANGED, no);
            }
        }
    }

    /**
     * Its premises are locked before it, as {@link PremisesHold} wants.
     *
     * @param what the act, as it follows "may not", in English
     * @param others codes of further premises in which the act hangs a device
     * @throws Refusal UNKNOWN when there is no such device where the caller may keep devices
     */
    public Held hold(Scope scope, String no, String what, String... others) {
        scope.require(Role::mayKeepDevices, what);
        Set<String> codes = new HashSet<>();
        rows.premisesOf(no).ifPresent(codes::add);
        Stream.of(others).filter(Objects::nonNull).forEach(codes::add);
        premises.hold(codes);
        Reach reach = scope.premises("p", Role::mayKeepDevices);
        List<Object> parameters = new ArrayList<>(List.of(no));
        parameters.addAll(reach.parameters());
        sql.list("select id from device where no = ? for update", List.of(no), row -> 1);
        return sql.first(
                        """
                        select d.id, d.no, d.type_code, d.position, d.premises_id, d.retired_at, d.demo, d.version,
                          p.code as premises_code, case when p.closed_on is null then 0 else 1 end as closed,
                          coalesce(a.installed_at, d.registered_at) as installed_at, bd.no as successor
                        from device d
                        left join premises_view p on p.id = d.premises_id
                        left join device_succession a on a.device_id = d.id
                        left join device_succession b on b.predecessor_id = d.id
                        left join device bd on bd.id = b.device_id
                        where d.no = ? and\
                        """
                                + " "
                                + reach.sql(),
                        parameters,
                        Held::of)
                .orElseThrow(() -> new Refusal(DeviceReason.UNKNOWN, no));
    }
}
