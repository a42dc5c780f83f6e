package org.andian.portal.campaign.building;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.campaign.setup.CampaignEditions;
import org.andian.portal.campaign.setup.SetupContent;
import org.andian.portal.campaign.setup.SetupField;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;
import org.andian.portal.text.PlainText;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Door: the register of new buildings, and what a campaign counts beside premises. Offices keep the
 * buildings of the districts they work for; what was entered by mistake is withdrawn and stays.
 */
@Stateless
public class NewBuildings {

    private static final int LONGEST_PAGE = 1000;
    private static final int LONGEST_REASON = 500;
    private static final String OBJECT = "building ";
    private static final String ACT = "keep new buildings";

    private static final String AREAS =
            """
            select count(*) as a, count(case when a.state = 'MENDED' then 1 end) as b, 0 as c, 0 as d
            from ledger_area_view a join district_view x on x.id = a.district_id
            where a.withdrawn_at is null and x.path like concat(?, '%') and \
            """;

    private static final String BUILDINGS =
            """
            select count(*) as a, count(case when b.designed = 1 then 1 end) as b,
              count(case when b.accepted_on is not null then 1 end) as c,
              count(case when b.built = 1 then 1 end) as d
            from campaign_building b join district_view x on x.id = b.district_id
            where b.withdrawn_at is null and x.path like concat(?, '%') and \
            """;

    @Inject private Sql sql;

    @Inject private BuildingTable table;

    @Inject private Campaigns campaigns;

    @Inject private CampaignEditions editions;

    @Inject private Today today;

    @Inject private Audit audit;

    /** At most 1000 rows at a time, the last changed first. */
    public List<Building> page(Scope scope, BuildingQuery query, int first, int size) {
        return table.page(
                BuildingTable.where(BuildingReach.reading(scope), query),
                Math.max(0, first),
                Math.clamp(size, 0, LONGEST_PAGE));
    }

    /** As {@link #page}. */
    public int count(Scope scope, BuildingQuery query) {
        return table.count(BuildingTable.where(BuildingReach.reading(scope), query));
    }

    /** Also one that was withdrawn; empty out of the caller's reach. */
    public Optional<Building> find(Scope scope, long id) {
        return table.find(BuildingReach.reading(scope), "b.id = ?", List.of(id));
    }

    public boolean mayKeep(Scope scope) {
        return scope.may(Role::mayKeepCampaignRegisters);
    }

    /** Whether the caller keeps this one. */
    public boolean mayKeep(Scope scope, long id) {
        return standing(scope, id).isPresent();
    }

    /**
     * @param demo made by the example, not by people
     * @return its number
     * @throws Refusal BUILDING_DISTRICT, BUILDING_GROUP, NO_SUCH_PREMISES, BUILDING_TAKEN,
     *     BUILDING_STAGE of an acceptance after today
     */
    public long add(Scope scope, BuildingText text, boolean demo) {
        scope.require(Role::mayKeepCampaignRegisters, ACT);
        BuildingTable.Written written = written(scope, text);
        long id = once(text, () -> table.add(written, demo));
        audit.done(scope.login(), "building.add", OBJECT + id, text.no() + " " + text.name());
        return id;
    }

    /**
     * @param seen the version the caller looked at
     * @throws Refusal NO_SUCH_BUILDING, BUILDING_CHANGED, and as {@link #add}
     */
    public void change(Scope scope, long id, int seen, BuildingText text) {
        kept(scope, id);
        BuildingTable.Written written = written(scope, text);
        if (!once(text, () -> table.change(id, seen, written))) {
            throw new Refusal(CampaignReason.BUILDING_CHANGED);
        }
        audit.done(scope.login(), "building.change", OBJECT + id, text.no() + " " + text.name());
    }

    /**
     * What was entered by mistake; lists show it no more.
     *
     * @throws Refusal NO_SUCH_BUILDING, BUILDING_CHANGED, BUILDING_REASON
     */
    public void withdraw(Scope scope, long id, int seen, String reason) {
        String why = PlainText.lines(reason);
        if (why == null || why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new Refusal(CampaignReason.BUILDING_REASON);
        }
        kept(scope, id);
        if (!table.withdraw(id, seen, why, scope.login())) {
            throw new Refusal(CampaignReason.BUILDING_CHANGED);
        }
        audit.done(scope.login(), "building.withdraw", OBJECT + id, why);
    }

    /**
     * What a campaign counts beside premises, in the caller's districts.
     *
     * @throws Refusal NO_SUCH_CAMPAIGN
     */
    public CampaignCount counted(Scope scope, String campaign) {
        Campaign present = campaigns.get(scope, campaign).campaign();
        SetupContent content = editions.present(scope, campaign);
        Reach reach = BuildingReach.reading(scope);
        List<Object> parameters = new ArrayList<>(List.of(present.cityPath()));
        parameters.addAll(reach.parameters());
        List<Long> areas =
                figures(content, SetupField.COUNTS_AREAS, AREAS + reach.sql(), parameters);
        List<Long> buildings =
                figures(content, SetupField.COUNTS_BUILDINGS, BUILDINGS + reach.sql(), parameters);
        return new CampaignCount(
                areas.get(0),
                areas.get(1),
                buildings.get(0),
                buildings.get(1),
                buildings.get(2),
                buildings.get(3));
    }

    /** Four of them, or four times nothing where the campaign does not count these. */
    private List<Long> figures(
            SetupContent content, SetupField counts, String select, List<Object> parameters) {
        return content.text(counts) == null
                ? Collections.nCopies(4, null)
                : sql.first(select, parameters, NewBuildings::read).orElseThrow();
    }

    private static List<Long> read(Row row) {
        return List.of(row.number("a"), row.number("b"), row.number("c"), row.number("d"));
    }

    private Optional<Building> standing(Scope scope, long id) {
        return table.find(
                BuildingReach.acting(scope), "b.id = ? and b.withdrawn_at is null", List.of(id));
    }

    private void kept(Scope scope, long id) {
        scope.require(Role::mayKeepCampaignRegisters, ACT);
        if (standing(scope, id).isEmpty()) {
            throw new Refusal(CampaignReason.NO_SUCH_BUILDING);
        }
    }

    private BuildingTable.Written written(Scope scope, BuildingText text) {
        if (text.acceptedOn() != null && text.acceptedOn().isAfter(today.date())) {
            throw new Refusal(CampaignReason.BUILDING_STAGE);
        }
        if (text.venueGroup() != null
                && sql.count(
                                "select count(*) as n from venue_group_view where code = ?",
                                List.of(text.venueGroup()))
                        == 0) {
            throw new Refusal(CampaignReason.BUILDING_GROUP);
        }
        return new BuildingTable.Written(
                district(scope, text.district()),
                text.premises() == null ? null : premises(scope, text.premises()),
                text,
                scope.login());
    }

    private long premises(Scope scope, String code) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(List.of(code));
        parameters.addAll(reach.parameters());
        return sql.first(
                        "select p.id from premises_view p where p.code = ? and " + reach.sql(),
                        parameters,
                        row -> row.number("id"))
                .orElseThrow(() -> new Refusal(CampaignReason.NO_SUCH_PREMISES, code));
    }

    private long district(Scope scope, String codeOrName) {
        Reach reach = BuildingReach.acting(scope);
        List<Object> parameters = new ArrayList<>(List.of(codeOrName, codeOrName, today.date()));
        parameters.addAll(reach.parameters());
        return sql.first(
                        "select x.id from district_view x where (x.code = ? or x.code is null and"
                                + " x.name = ?) and (x.valid_to is null or x.valid_to > ?) and "
                                + reach.sql()
                                + " limit 1",
                        parameters,
                        row -> row.number("id"))
                .orElseThrow(() -> new Refusal(CampaignReason.BUILDING_DISTRICT));
    }

    /** Of two who take one number at once the second is told so, as is who takes one again. */
    private static <T> T once(BuildingText text, Supplier<T> act) {
        try {
            return act.get();
        } catch (SqlFailure taken) {
            throw taken.isDuplicate()
                    ? new Refusal(CampaignReason.BUILDING_TAKEN, text.no())
                    : taken;
        }
    }
}
