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

    private static final String NUMBER = "[1-9]\\d{0,17}";

    /** Of few plans, or one alone: not all tasks are looked at. */
    private static final String NAMED =
            """
            select i.id from inspection_plan n join inspection_task i on i.plan_id = n.id where n.title like ?
            union select i.id from inspection_task i where i.id = ?\
            """;

    @Inject private Search search;

    /** Open ones first. */
    public Finds inspections(Scope scope, Wanted wanted) {
        Reach reach = scope.premises("p");
        boolean isNumber = wanted.text().matches(NUMBER);
        List<Object> parameters =
                new ArrayList<>(
                        List.of(wanted.part(), isNumber ? Long.parseLong(wanted.text()) : 0L));
        parameters.addAll(reach.parameters());
        return search.find(
                wanted,
                new Quest(
                        "t.id, t.state, p.name, l.name_zh, l.name_en",
                        "from ("
                                + NAMED
                                + ") s join inspection_task t on t.id = s.id join premises_view p"
                                + " on p.id = t.premises_id join inspection_list l on l.code ="
                                + " t.list_code where "
                                + reach.sql(),
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
