package org.andian.portal.bulletin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.search.Finds;
import org.andian.portal.search.Found;
import org.andian.portal.search.FoundKind;
import org.andian.portal.search.Quest;
import org.andian.portal.search.Search;
import org.andian.portal.search.Wanted;
import org.andian.portal.sql.Row;

import java.util.ArrayList;
import java.util.List;

/** Door: finds bulletins by their titles, each issue in its newest version. */
@Stateless
public class BulletinSearch {

    @Inject private Search search;

    /** Newest periods first. */
    public Finds bulletins(Scope scope, Wanted wanted) {
        Reach reach = BulletinReach.of(scope);
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.add(wanted.part());
        return search.find(
                wanted,
                new Quest(
                        "b.id, b.title, b.version, d.name as district",
                        "from bulletin b join district_view d on d.id = b.district_id where "
                                + reach.sql()
                                + " and b.title like ? and not exists (select 1 from bulletin n"
                                + " where n.schedule_id = b.schedule_id and n.period_from ="
                                + " b.period_from and n.version > b.version)",
                        "b.period_to desc, b.id desc",
                        parameters),
                BulletinSearch::bulletin);
    }

    private static Found bulletin(Row row) {
        return new Found(
                FoundKind.BULLETIN,
                Long.toString(row.number("id")),
                null,
                row.text("title"),
                null,
                null,
                row.text("district"),
                false);
    }
}
