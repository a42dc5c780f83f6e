package org.andian.portal.premises.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.regulation.Regulators;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.List;

/** Reads what standings are worked out from. */
@ApplicationScoped
class StandingSource {

    @Inject private Sql sql;

    @Inject private Regulators regulators;

    @Inject private OwnRegulators own;

    /** In order of premises and time; a closed premises stands nowhere. */
    public List<Stay> stays() {
        return sql.list(
                """
                select l.premises_id, l.district_id, l.district_path, l.venue_group, l.valid_from,
                  case when p.closed_on is not null
                      and (l.valid_to is null or l.valid_to > p.closed_on)
                    then p.closed_on else l.valid_to end as valid_to
                from premises_placement l join premises p on p.id = l.premises_id
                where p.closed_on is null or p.closed_on > l.valid_from
                order by l.premises_id, l.valid_from\
                """,
                List.of(),
                StandingSource::stay);
    }

    public PremisesRegulation regulation() {
        return new PremisesRegulation(regulators.ofAllDays(), own.ofAllDays());
    }

    /** Changes whenever something changes that placements or regulation are made of. */
    public String fingerprint() {
        return String.join(
                ";",
                List.of(
                        sum(
                                """
                                select count(*) as n, coalesce(sum(crc32(concat_ws('|', x.id, x.premises_id,
                                  x.district_id, x.venue_group, x.valid_from, coalesce(x.valid_to, '-')))), 0) as s
                                from premises_placement x\
                                """),
                        sum(
                                """
                                select count(*) as n, coalesce(sum(crc32(concat_ws('|', x.id, x.closed_on))), 0) as s
                                from premises x where x.closed_on is not null\
                                """),
                        regulators.fingerprint(),
                        own.fingerprint()));
    }

    private String sum(String query) {
        return sql.first(query, List.of(), row -> row.number("n") + ":" + row.number("s"))
                .orElseThrow();
    }

    private static Stay stay(Row row) {
        return new Stay(
                row.number("premises_id"),
                row.number("district_id"),
                row.text("district_path"),
                row.text("venue_group"),
                row.day("valid_from"),
                row.day("valid_to"));
    }
}
