package org.andian.portal.inspection;

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

/** Door: finds tasks by their plan's title or their number. */
@Stateless
public class InspectionSearch {

    @Inject private Search search;

    /** Open ones first. */
    public Finds inspections(Scope scope, Wanted wanted) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.addAll(List.of(wanted.part(), wanted.text()));
        return search.find(
                wanted,
                new Quest(
                        "t.id, t.state, p.name, l.name_zh, l.name_en",
                        "from inspection_task t join premises_view p on p.id = t.premises_id join"
                                + " inspection_list l on l.code = t.list_code left join"
                                + " inspection_plan n on n.id = t.plan_id where "
                                + reach.sql()
                                + " and (n.title like ? or cast(t.id as char) = ?)",
                        "t.state in ('DONE', 'CANCELLED'), t.id desc",
                        parameters),
                row ->
                        new Found(
                                FoundKind.INSPECTION,
                                Long.toString(row.number("id")),
                                null,
                                row.text("name_zh"),
                                row.text("name_en"),
                                Long.toString(row.number("id")),
                                row.text("name"),
                                !TaskState.valueOf(row.text("state")).isOpen()));
    }
}
