package org.andian.portal.workorder;

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

import java.util.ArrayList;
import java.util.List;

/** Door: finds work orders by what is written of them. */
@Stateless
public class WorkSearch {

    @Inject private Search search;

    /** Open ones first; by what and where they are, or by their number. */
    public Finds works(Scope scope, Wanted wanted) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.addAll(List.of(wanted.part(), wanted.part(), wanted.text()));
        return search.find(
                wanted,
                new Quest(
                        "w.id, w.what, w.state, p.name",
                        "from work_order w join premises_view p on p.id = w.premises_id where "
                                + reach.sql()
                                + " and (w.what like ? or w.place like ? or cast(w.id as char) ="
                                + " ?)",
                        "w.state in ('PASSED', 'RATED', 'CANCELLED'), w.id desc",
                        parameters),
                row ->
                        new Found(
                                FoundKind.WORK,
                                Long.toString(row.number("id")),
                                null,
                                row.text("what"),
                                null,
                                Long.toString(row.number("id")),
                                row.text("name"),
                                !WorkState.valueOf(row.text("state")).isOpen()));
    }
}
