package org.andian.portal.statistic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.scope.Scope;
import org.andian.portal.scope.WithinReach;
import org.andian.portal.sql.Sql;

import java.util.List;

/** Whether there are premises of the example, open or closed, among those a table counts. */
@ApplicationScoped
class ExamplePremises {

    @Inject private Sql sql;

    private static final class Counted extends WithinReach<Counted> {

        private Counted(Scope scope, Within within) {
            super(scope);
            under(within.districtId())
                    .equal("p.venue_group", within.venueGroup())
                    .and("p.demo = 1", List.of());
        }
    }

    /** Of a department's premises those in its district and group decide. */
    boolean isAmong(Scope scope, Within within) {
        Counted counted = new Counted(scope, within);
        return sql.first(
                        "select p.id from premises_view p" + counted.where() + " limit 1",
                        counted.parameters(),
                        row -> row.number("id"))
                .isPresent();
    }
}
