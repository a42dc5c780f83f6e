package org.andian.portal.campaign.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Editions: written once, never changed. */
@ApplicationScoped
class EditionRows {

    @Inject private Sql sql;

    @Inject private Clock clock;

    /** The latest first. */
    public List<SetupEdition> list(long campaignId) {
        return sql.list(
                "select * from campaign_edition where campaign_id = ? order by edition desc",
                List.of(campaignId),
                EditionRows::edition);
    }

    public SetupContent content(long editionId) {
        Map<String, String> values = new TreeMap<>();
        sql.list(
                "select path, said from campaign_edition_field where edition_id = ?",
                List.of(editionId),
                row -> Optional.ofNullable(values.put(row.text("path"), row.text("said"))));
        return new SetupContent(values);
    }

    /** Which edition, in force from which day on, why, and who has made it. */
    record Made(int edition, LocalDate inForceOn, String explained, String login) {}

    public void add(long campaignId, Made made, SetupContent content) {
        long id =
                sql.insert(
                        """
                        insert into campaign_edition (campaign_id, edition, in_force_on, explained, made_at, made_by,
                          hash)
                        values (?, ?, ?, ?, ?, ?, ?)\
                        """,
                        campaignId,
                        made.edition(),
                        made.inForceOn(),
                        made.explained(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        made.login(),
                        content.hash());
        sql.updateAll(
                "insert into campaign_edition_field (edition_id, path, said) values (?, ?, ?)",
                content.values().entrySet().stream()
                        .map(one -> List.of(id, one.getKey(), one.getValue()))
                        .toList());
    }

    private static SetupEdition edition(Row row) {
        return new SetupEdition(
                row.number("id"),
                (int) row.number("edition"),
                row.day("in_force_on"),
                row.text("explained"),
                row.instant("made_at"),
                row.text("made_by"),
                row.text("hash"));
    }
}
