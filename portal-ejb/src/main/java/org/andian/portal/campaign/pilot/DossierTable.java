package org.andian.portal.campaign.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.campaign.PilotList.Namer;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads and writes what is written of pilots, and where their money comes from. */
@ApplicationScoped
class DossierTable {

    private static final String SELECT =
            """
            select x.id as pilot_id, x.premises_id, x.namer, x.department, x.city_pilot, x.demo, x.named_at, x.named_by,
              p.code, p.name, g.name as district, f.reason, f.progress, f.highlights, f.difficulties, f.recommended,
              f.recommended_at, f.version, v.id as provider_id, v.code as provider_code, v.name as provider, m.source,
              m.yuan, m.note
            from campaign_pilot x join premises_view p on p.id = x.premises_id
            join district_view g on g.id = p.district_id
            left join campaign_pilot_dossier f on f.pilot_id = x.id
            left join provider_view v on v.id = coalesce(f.provider_id, p.provider_id)
            left join campaign_funding m on m.campaign_id = x.campaign_id and m.premises_id = x.premises_id
            where x.slot = 1 and x.campaign_id = ? and\
            """;

    @Inject private Sql sql;

    public List<PilotDossier> inReach(
            Scope scope,
            long campaignId,
            Map<Long, Boolean> mayChange,
            Map<String, ProviderStanding> standings) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(List.of(campaignId));
        parameters.addAll(reach.parameters());
        return sql.list(
                SELECT + " " + reach.sql() + " order by p.code, x.id",
                parameters,
                row -> dossier(row, mayChange, standings));
    }

    /** Codes of the providers named with pilots, or serving them. */
    public List<String> providers(Scope scope, long campaignId) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(List.of(campaignId));
        parameters.addAll(reach.parameters());
        return sql.list(
                """
                select distinct v.code from campaign_pilot x join premises_view p on p.id = x.premises_id
                left join campaign_pilot_dossier f on f.pilot_id = x.id
                join provider_view v on v.id = coalesce(f.provider_id, p.provider_id)
                where x.slot = 1 and x.campaign_id = ? and \
                """
                        + reach.sql(),
                parameters,
                row -> row.text("code"));
    }

    /**
     * @param code null for none
     * @throws Refusal NO_SUCH_PROVIDER
     */
    public Long provider(String code) {
        return code == null || code.isBlank()
                ? null
                : sql.first(
                                "select id from provider_view where code = ?",
                                List.of(code),
                                row -> row.number("id"))
                        .orElseThrow(() -> new Refusal(CampaignReason.NO_SUCH_PROVIDER, code));
    }

    public long premises(long pilot) {
        return sql.count(
                "select premises_id as n from campaign_pilot where id = ?", List.of(pilot));
    }

    /** By name, at most 500. */
    public List<NamedProvider> allProviders() {
        return sql.list(
                "select code, name from provider_view order by name, code limit 500",
                List.of(),
                row -> new NamedProvider(row.text("code"), row.text("name")));
    }

    /**
     * @throws Refusal CHANGED where somebody has opened it meanwhile
     */
    public void open(long pilot, DossierText text, Long provider, String actor, Instant at) {
        try {
            sql.update(
                    """
                    insert into campaign_pilot_dossier (pilot_id, reason, provider_id, progress, highlights,
                      difficulties, proposed_at, proposed_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?)\
                    """,
                    pilot,
                    text.reason(),
                    provider,
                    text.progress(),
                    text.highlights(),
                    text.difficulties(),
                    at,
                    actor);
        } catch (SqlFailure meanwhile) {
            throw meanwhile.isDuplicate() ? new Refusal(CampaignReason.CHANGED) : meanwhile;
        }
    }

    /** Whether it was as the caller saw it. */
    public boolean write(long pilot, int seen, DossierText text, Long provider) {
        return sql.update(
                        """
                        update campaign_pilot_dossier set reason = ?, provider_id = ?, progress = ?, highlights = ?,
                          difficulties = ?, version = version + 1
                        where pilot_id = ? and version = ?\
                        """,
                        text.reason(),
                        provider,
                        text.progress(),
                        text.highlights(),
                        text.difficulties(),
                        pilot,
                        seen)
                > 0;
    }

    /** Whether nobody had recommended it before. */
    public boolean recommend(long pilot, String why, String actor, Instant at) {
        return sql.update(
                        """
                        update campaign_pilot_dossier set recommended = ?, recommended_at = ?, recommended_by = ?,
                          version = version + 1
                        where pilot_id = ? and recommended_at is null\
                        """,
                        why,
                        at,
                        actor,
                        pilot)
                > 0;
    }

    public void fund(long campaign, long premises, Funding funding, String actor, Instant at) {
        sql.update(
                """
                insert into campaign_funding (campaign_id, premises_id, source, yuan, note, set_at, set_by)
                values (?, ?, ?, ?, ?, ?, ?)
                on duplicate key update source = values(source), yuan = values(yuan), note = values(note),
                  set_at = values(set_at), set_by = values(set_by), version = version + 1\
                """,
                campaign,
                premises,
                funding.source().name(),
                funding.yuan(),
                funding.note(),
                at,
                actor);
    }

    private static PilotDossier dossier(
            Row row, Map<Long, Boolean> mayChange, Map<String, ProviderStanding> standings) {
        String provider = row.text("provider_code");
        ProviderStanding standing =
                provider == null
                        ? ProviderStanding.NONE
                        : standings.getOrDefault(provider, ProviderStanding.NONE);
        long pilot = row.number("pilot_id");
        Long version = row.numberOrNull("version");
        return new PilotDossier(
                pilot,
                row.text("code"),
                row.text("name"),
                row.text("district"),
                Namer.valueOf(row.text("namer")),
                row.text("department"),
                row.flag("city_pilot"),
                row.instant("named_at"),
                row.text("named_by"),
                row.text("reason"),
                provider,
                row.text("provider"),
                standing.qualified(),
                standing.until(),
                row.text("progress"),
                row.text("highlights"),
                row.text("difficulties"),
                row.text("recommended"),
                row.instant("recommended_at"),
                funding(row),
                row.flag("demo"),
                mayChange.getOrDefault(pilot, false),
                version == null ? null : version.intValue());
    }

    private static Funding funding(Row row) {
        String source = row.text("source");
        return source == null
                ? null
                : new Funding(
                        FundingSource.valueOf(source), row.numberOrNull("yuan"), row.text("note"));
    }
}
