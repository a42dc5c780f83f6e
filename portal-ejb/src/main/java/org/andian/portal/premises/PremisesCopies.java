package org.andian.portal.premises;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Slices;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads premises as they would be registered anew. */
@ApplicationScoped
class PremisesCopies {

    @Inject private Sql sql;

    public Map<String, Optional<NewPremises>> of(Scope scope, List<String> codes) {
        Map<String, Optional<NewPremises>> copies = new HashMap<>();
        for (List<String> some : Slices.of(codes)) {
            add(copies, scope.premises("p"), some);
        }
        return copies;
    }

    private void add(Map<String, Optional<NewPremises>> copies, Reach reach, List<String> codes) {
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.addAll(codes);
        sql.list(
                "select p.*, coalesce(x.code, x.name) as district, v.code as provider, case when"
                        + " p.closed_on is null and "
                        + reach.sql()
                        + """
                         then 1 else 0 end as open
                        from premises p
                        join district_view x on x.id = p.district_id
                        left join provider v on v.id = p.provider_id
                        where p.code in (\
                        """
                        + Sql.marks(codes.size())
                        + ")",
                parameters,
                row ->
                        copies.put(
                                row.text("code"),
                                row.flag("open") ? Optional.of(copy(row)) : Optional.empty()));
    }

    private static NewPremises copy(Row row) {
        return new NewPremises(
                row.text("code"),
                row.text("name"),
                row.text("credit_code"),
                row.text("district"),
                row.text("venue_group"),
                row.text("provider"),
                row.text("address"),
                row.decimal("lon"),
                row.decimal("lat"),
                row.text("contact_name"),
                row.text("contact_phone"),
                row.flag("demo"));
    }
}
