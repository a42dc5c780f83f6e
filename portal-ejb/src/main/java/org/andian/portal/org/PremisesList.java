package org.andian.portal.org;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.andian.portal.identity.NotAllowed;
import org.andian.portal.identity.Reach;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

/** Reads premises with district, provider and today's standing regulator. */
@ApplicationScoped
class PremisesList {

    private static final int STEP = 500;

    private static final String SELECT = """
            select p.*, x.name as district, v.name as provider
            from premises p
            join district x on x.id = p.district_id
            left join provider v on v.id = p.provider_id""";

    @Inject
    private Sql sql;

    @Inject
    private StandingRegulators regulators;

    public List<PremisesRow> of(PremisesFilter filter, int first, int size) {
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.addAll(List.of(size, first));
        List<StandingRegulator> standing = regulators.today();
        return sql.list(SELECT + filter.where() + " order by p.code limit ? offset ?", parameters, row -> premises(row, standing));
    }

    public int count(PremisesFilter filter) {
        return (int) sql.count("select count(*) as n from premises p" + filter.where(), filter.parameters());
    }

    /** @throws NotAllowed when one of the rows just written lies outside the reach; the caller's transaction then takes them back */
    public void requireAllWithin(String login, Reach reach, List<NewPremises> premises) {
        for (int from = 0; from < premises.size(); from += STEP) {
            List<String> codes = premises.subList(from, Math.min(from + STEP, premises.size())).stream().map(NewPremises::code).toList();
            List<Object> parameters = new ArrayList<>(codes);
            parameters.addAll(reach.parameters());
            if (sql.count("select count(*) as n from premises p where p.code in (" + Sql.marks(codes.size()) + ") and " + reach.sql(), parameters) < codes.size()) {
                throw new NotAllowed(login, "register premises outside its reach");
            }
        }
    }

    private static PremisesRow premises(Row row, List<StandingRegulator> standing) {
        long id = row.number("id");
        String group = row.text("venue_group");
        String regulator = StandingRegulator.of(standing, id, group, row.text("district_path")).map(StandingRegulator::body).orElse(null);
        return new PremisesRow(id, row.text("code"), row.text("name"), row.number("district_id"), row.text("district"), group, row.text("address"),
                row.decimal("lon"), row.decimal("lat"), row.text("contact_name"), row.text("contact_phone"), row.text("provider"), regulator, row.flag("demo"));
    }
}
