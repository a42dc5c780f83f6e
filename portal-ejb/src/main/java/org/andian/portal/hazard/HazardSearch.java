package org.andian.portal.hazard;

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

/** Door: finds hazards by what is written of them. */
@Stateless
public class HazardSearch {

    @Inject private Search search;

    /** Open ones first; by what and where they are, or by their number. */
    public Finds hazards(Scope scope, Wanted wanted) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.addAll(List.of(wanted.part(), wanted.part(), wanted.text()));
        return search.find(
                wanted,
                new Quest(
                        "h.id, h.what, h.state, p.name",
                        "from hazard h join premises_view p on p.id = h.premises_id where "
                                + reach.sql()
                                + " and (h.what like ? or h.place like ? or cast(h.id as char) ="
                                + " ?)",
                        "h.state in ('CLOSED', 'MERGED'), h.id desc",
                        parameters),
                row ->
                        new Found(
                                FoundKind.HAZARD,
                                Long.toString(row.number("id")),
                                null,
                                row.text("what"),
                                null,
                                Long.toString(row.number("id")),
                                row.text("name"),
                                !HazardState.valueOf(row.text("state")).isOpen()));
    }
}
