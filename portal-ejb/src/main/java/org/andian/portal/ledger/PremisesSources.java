package org.andian.portal.ledger;

import static org.andian.portal.ledger.LedgerField.day;
import static org.andian.portal.ledger.LedgerField.moment;
import static org.andian.portal.ledger.LedgerField.names;
import static org.andian.portal.ledger.LedgerField.text;
import static org.andian.portal.ledger.LedgerField.whole;
import static org.andian.portal.ledger.LedgerField.word;

import java.util.List;

/** Where the ledgers of premises and of their devices are read. */
final class PremisesSources {

    private static final String OPEN_HAZARDS =
            "(select count(*) from hazard_ledger_view h where h.premises_id = p.id and"
                    + " h.merged_into is null and h.state <> 'CLOSED')";

    private static final String INSPECTED =
            "(select max(t.done_at) from inspection_record_view t where t.premises_id = p.id and"
                    + " t.state = 'DONE')";

    private static final LedgerField OPENED = day("opened", "p.opened_on");

    private static final LedgerField LOOKED_AT =
            word(
                    "result",
                    "case when "
                            + OPEN_HAZARDS
                            + " > 0 then 'HAZARDS' when "
                            + INSPECTED
                            + " is null then 'PENDING' else 'CLEAR' end");

    private static final LedgerField REGISTERED = moment("registered", "d.registered_at");

    private static final LedgerField IN_USE =
            word(
                    "state",
                    "case when d.retired_at is not null then 'RETIRED' when s.last_received is null"
                            + " then 'NEVER_HEARD' when c.number is null then 'UNCERTIFIED' when"
                            + " c.expires_on < :today then 'EXPIRED' else 'IN_USE' end");

    private PremisesSources() {}

    /** Premises that are open, and what is known of each. */
    static LedgerSource investigation() {
        return new LedgerSource(
                " from premises_view p left join district_view x on x.id = p.district_id left join"
                    + " venue_group_view g on g.code = p.venue_group left join"
                    + " premises_address_view a on a.id = p.id left join provider_view v on v.id ="
                    + " p.provider_id",
                "p.closed_on is null",
                "p.id",
                "p.code",
                "p.code",
                "p.demo",
                OPENED,
                null,
                LOOKED_AT,
                List.of("HAZARDS", "PENDING", "CLEAR"),
                List.of("p.code", "p.name", "a.address"),
                List.of(
                        text("no", "p.code"),
                        text("premises", "p.name"),
                        text("district", "x.name"),
                        names("group", "g.name_zh", "g.name_en"),
                        text("address", "a.address"),
                        text("provider", "v.name"),
                        whole(
                                "devices",
                                "(select count(*) from device_view d where d.premises_id = p.id and"
                                        + " d.retired_at is null)"),
                        OPENED,
                        moment("inspected", INSPECTED),
                        whole("hazards", OPEN_HAZARDS),
                        whole(
                                "major",
                                "(select count(*) from hazard_ledger_view h where h.premises_id ="
                                        + " p.id and h.merged_into is null and h.state <> 'CLOSED'"
                                        + " and h.grade = 'MAJOR')"),
                        LOOKED_AT),
                List.of(
                        LedgerSum.lines("withHazards", OPEN_HAZARDS + " > 0"),
                        LedgerSum.lines("pending", INSPECTED + " is null")));
    }

    /** Devices with their certificates, retired ones too. */
    static LedgerSource equipment() {
        return new LedgerSource(
                " from device_view d join device_type_view y on y.code = d.type_code left join"
                        + " premises_view p on p.id = d.premises_id left join district_view x on"
                        + " x.id = p.district_id left join device_certificate_view c on c.device_id"
                        + " = d.id and c.ended_at is null left join device_seen_view s on"
                        + " s.device_id = d.id",
                "1 = 1",
                "d.id",
                "d.no",
                "p.code",
                "d.demo",
                REGISTERED,
                null,
                IN_USE,
                List.of("IN_USE", "NEVER_HEARD", "UNCERTIFIED", "EXPIRED", "RETIRED"),
                List.of("d.no", "d.position", "p.code", "p.name", "c.number"),
                List.of(
                        text("no", "d.no"),
                        names("type", "y.name_zh", "y.name_en"),
                        text("premises", "p.name"),
                        text("district", "x.name"),
                        text("position", "d.position"),
                        REGISTERED,
                        text("certificate", "c.number"),
                        day("expires", "c.expires_on"),
                        moment("heard", "s.last_received"),
                        IN_USE),
                List.of(
                        LedgerSum.lines("inUse", "d.retired_at is null"),
                        LedgerSum.lines("neverHeard", "s.last_received is null"),
                        LedgerSum.lines(
                                "uncertified",
                                "d.retired_at is null and (c.number is null or c.expires_on <"
                                        + " :today)")));
    }
}
