package org.andian.portal.device;

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

/** Door: finds devices and their circuits; those that are retired are not looked at. */
@Stateless
public class DeviceSearch {

    @Inject private Search search;

    /** By number or position. */
    public Finds devices(Scope scope, Wanted wanted) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.addAll(List.of(wanted.codePart(), wanted.part()));
        return search.find(
                wanted,
                new Quest(
                        "d.no, d.position, p.name as premises",
                        "from device d left join premises_view p on p.id = d.premises_id where"
                                + " d.retired_at is null and "
                                + reach.sql()
                                + " and (lower(d.no) like ? or d.position like ?)",
                        "char_length(d.no), d.no",
                        parameters),
                DeviceSearch::device);
    }

    /** By name. */
    public Finds circuits(Scope scope, Wanted wanted) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.add(wanted.part());
        return search.find(
                wanted,
                new Quest(
                        "c.no as circuit, c.name, d.no, p.name as premises",
                        "from circuit c join device d on d.id = c.device_id left join"
                                + " premises_view p on p.id = d.premises_id where d.retired_at is"
                                + " null and "
                                + reach.sql()
                                + " and c.name like ?",
                        "char_length(c.name), d.no, c.no",
                        parameters),
                DeviceSearch::circuit);
    }

    private static Found device(Row row) {
        return new Found(
                FoundKind.DEVICE,
                row.text("no"),
                null,
                row.text("no"),
                null,
                row.text("position"),
                row.text("premises"),
                false);
    }

    private static Found circuit(Row row) {
        return new Found(
                FoundKind.CIRCUIT,
                row.text("no"),
                (int) row.number("circuit"),
                row.text("name"),
                null,
                row.text("no"),
                row.text("premises"),
                false);
    }
}
