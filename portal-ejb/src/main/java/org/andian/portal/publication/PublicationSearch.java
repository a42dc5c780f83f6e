package org.andian.portal.publication;

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

/** Door: finds publications by their titles and numbers, each in its newest version. */
@Stateless
public class PublicationSearch {

    @Inject private Search search;

    /** The latest first. */
    public Finds publications(Scope scope, Wanted wanted) {
        Reach reach = PublicationReach.of(scope);
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.addAll(List.of(wanted.part(), wanted.part()));
        return search.find(
                wanted,
                new Quest(
                        "b.id, b.title, d.name as district",
                        "from publication b join district_view d on d.id = b.district_id where "
                                + reach.sql()
                                + " and (b.title like ? or concat(b.mark, '\u3014', b.for_year,"
                                + " '\u3015', b.number, '\u53F7') like ?)"
                                + PublicationList.IS_NEWEST,
                        "b.made_at desc, b.id desc",
                        parameters),
                PublicationSearch::publication);
    }

    private static Found publication(Row row) {
        return new Found(
                FoundKind.PUBLICATION,
                Long.toString(row.number("id")),
                null,
                row.text("title"),
                null,
                null,
                row.text("district"),
                false);
    }
}
