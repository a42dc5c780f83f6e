package org.andian.portal.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Door: runs a room's select for one page, and counts no further than anybody reads. */
@ApplicationScoped
public class Search {

    @Inject private Sql sql;

    /**
     * @param quest limited by the caller's reach
     * @return nothing for an empty text, without asking the database
     */
    public Finds find(Wanted wanted, Quest quest, Function<Row, Found> row) {
        if (wanted.isNothing()) {
            return Finds.none();
        }
        List<Object> parameters = new ArrayList<>(quest.parameters());
        parameters.addAll(List.of(wanted.size(), wanted.first()));
        List<Found> rows =
                sql.list(
                        "select "
                                + quest.columns()
                                + " "
                                + quest.from()
                                + " order by "
                                + quest.order()
                                + " limit ? offset ?",
                        parameters,
                        row);
        boolean isAll = wanted.first() == 0 && rows.size() < wanted.size();
        return new Finds(rows, isAll ? rows.size() : count(quest));
    }

    private int count(Quest quest) {
        List<Object> parameters = new ArrayList<>(quest.parameters());
        parameters.add(Finds.MOST_COUNTED);
        return (int)
                sql.count(
                        "select count(*) as n from (select 1 as one "
                                + quest.from()
                                + " limit ?) counted",
                        parameters);
    }
}
