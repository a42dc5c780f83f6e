package org.andian.portal.campaign.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.device.certificate.CertifiedFunction;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what the notices demand, and the equipment of a premises. */
@ApplicationScoped
class DemandTable {

    @Inject private Sql sql;

    /** Those of the campaigns that run on a day and demand something, in the order given. */
    public List<Demand> of(Collection<Campaign> campaigns, LocalDate day) {
        Map<Long, EnumSet<CertifiedFunction>> functions = new HashMap<>();
        sql.list(
                "select campaign_id, function_code from campaign_demand",
                List.of(),
                row ->
                        functions
                                .computeIfAbsent(
                                        row.number("campaign_id"),
                                        id -> EnumSet.noneOf(CertifiedFunction.class))
                                .add(CertifiedFunction.valueOf(row.text("function_code"))));
        return campaigns.stream()
                .filter(campaign -> campaign.isRunning(day))
                .filter(campaign -> functions.containsKey(campaign.id()))
                .map(campaign -> new Demand(campaign, List.copyOf(functions.get(campaign.id()))))
                .toList();
    }

    /** What of a premises' devices in use watches electricity, by number. */
    public List<Equipment> equipment(long premisesId) {
        return sql.list(
                """
                select v.no, v.position, f.number, f.ccc, f.functions, f.expires_on from device_view v
                join device_type_view t on t.code = v.type_code and t.electrical = 1
                left join device_certificate_view f on f.device_id = v.id and f.ended_at is null
                where v.premises_id = ? and v.retired_at is null order by v.no\
                """,
                List.of(premisesId),
                DemandTable::equipment);
    }

    private static Equipment equipment(Row row) {
        String functions = row.text("functions");
        return new Equipment(
                row.text("no"),
                row.text("position"),
                row.text("number"),
                row.flag("ccc"),
                functions == null ? List.of() : List.of(functions.split(",")),
                row.day("expires_on"));
    }
}
