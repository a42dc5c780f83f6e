package org.andian.portal.document;

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

/** Door: finds documents by their titles, those that were issued by their last edition's. */
@Stateless
public class DocumentSearch {

    @Inject private Search search;

    /** The latest first. */
    public Finds documents(Scope scope, Wanted wanted) {
        Reach reach = DocumentReach.of(scope);
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.add(wanted.part());
        return search.find(
                wanted,
                new Quest(
                        "d.id, d.mark, d.for_year, d.no, d.state, b.name as body,"
                                + " coalesce(e.title, d.title) as shown_title",
                        "from document d join body_view b on b.id = d.body_id join district_view x"
                                + " on x.id = b.district_id left join document_edition e on"
                                + " e.document_id = d.id and e.edition = d.edition where "
                                + reach.sql()
                                + " and coalesce(e.title, d.title) like ?",
                        "d.id desc",
                        parameters),
                DocumentSearch::document);
    }

    private static Found document(Row row) {
        String mark = row.text("mark");
        String number =
                mark == null
                        ? null
                        : DocumentWords.number(
                                mark, (int) row.number("for_year"), (int) row.number("no"));
        return new Found(
                FoundKind.DOCUMENT,
                Long.toString(row.number("id")),
                null,
                row.text("shown_title"),
                null,
                number,
                row.text("body"),
                DocumentState.valueOf(row.text("state")) == DocumentState.DISCARDED);
    }
}
