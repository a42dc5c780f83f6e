package org.andian.portal.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.audit.Deputies;
import org.andian.portal.period.Zones;
import org.andian.portal.scope.Grant;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who acts today in whose place. Only the giver's own grants are given, so that there are no
 * chains; a disabled giver gives nothing.
 */
@ApplicationScoped
class StandIns implements Deputies {

    /** What somebody does for his own account, whatever else he may do meanwhile. */
    private static final List<String> PERSONAL =
            List.of("login", "logout", "password.", "token.", "factor.", "session.", "delegation.");

    private static final String IN_FORCE =
            """
            from delegation l join account giver on giver.id = l.giver_id join account deputy on deputy.id = l.deputy_id
            left join district_view n on n.id = l.district_id
            where l.revoked_at is null and giver.disabled_at is null and ? between l.from_day and l.to_day
              and (l.district_id is null or n.id is not null)
            """;

    @Inject private Sql sql;

    @Inject private Clock clock;

    /**
     * @param path the district that narrows, null for none
     */
    private record Line(
            long id, String giver, String giverName, LocalDate to, String path, Grant grant) {

        static Line of(Row row) {
            return new Line(
                    row.number("id"),
                    row.text("giver"),
                    row.text("giver_name"),
                    row.day("to_day"),
                    row.text("narrowed"),
                    People.grant(row));
        }

        Deputyship deputyship(List<Grant> grants) {
            return new Deputyship(giver, giverName, to, Person.within(grants, path));
        }
    }

    public List<Deputyship> of(long accountId) {
        Map<Long, List<Line>> lines = new LinkedHashMap<>();
        sql.list(
                        """
                        select l.id, giver.login as giver, giver.name as giver_name, l.to_day, n.path as narrowed,
                            g.role, g.industries, g.premises_id, g.provider_id, d.path
                        from delegation l join account giver on giver.id = l.giver_id
                        join account_grant g on g.account_id = giver.id
                        left join district_view d on d.id = g.district_id
                        left join district_view n on n.id = l.district_id
                        where l.deputy_id = ? and l.revoked_at is null and giver.disabled_at is null
                          and ? between l.from_day and l.to_day
                          and (l.district_id is null or n.id is not null)
                            and (g.district_id is null or d.id is not null)
                        order by l.id, g.id\
                        """,
                        List.of(accountId, today()),
                        Line::of)
                .forEach(
                        line ->
                                lines.computeIfAbsent(line.id(), id -> new ArrayList<>())
                                        .add(line));
        return lines.values().stream()
                .map(all -> all.getFirst().deputyship(all.stream().map(Line::grant).toList()))
                .toList();
    }

    @Override
    public List<String> standingInFor(String actor, String action) {
        return PERSONAL.stream().anyMatch(action::startsWith)
                ? List.of()
                : sql.list(
                        "select distinct giver.login as giver "
                                + IN_FORCE
                                + " and deputy.login = ? order by giver.login",
                        List.of(today(), actor),
                        row -> row.text("giver"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.CHINA);
    }
}
