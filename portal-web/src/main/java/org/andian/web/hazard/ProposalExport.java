package org.andian.web.hazard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.hazard.proposal.Proposal;
import org.andian.portal.hazard.proposal.ProposalQuery;
import org.andian.portal.hazard.proposal.Proposals;
import org.andian.portal.scope.Scope;
import org.andian.reports.Column;
import org.andian.reports.Format;
import org.andian.web.export.ListExport;
import org.andian.web.export.PagedRows;
import org.andian.web.export.TableFiles;
import org.andian.web.frame.PersonWords;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What alarms proposed, and what was decided, as a file. */
@Named("proposalExport")
@RequestScoped
public class ProposalExport extends ListExport<Proposal> {

    @Inject private Proposals proposals;

    @Inject private PersonWords people;

    public ProposalExport() {
        super("proposal");
    }

    /**
     * @return as {@link TableFiles#take}
     */
    public String take(Format format, ProposalsPage page) throws IOException {
        ProposalQuery query = page.query();
        return take(
                format,
                page.selection(),
                "",
                proposals.count(scope(), query),
                scope -> rows(scope, query));
    }

    private Stream<Proposal> rows(Scope scope, ProposalQuery query) {
        return inPages(first -> proposals.page(scope, query, first, PagedRows.PAGE), Proposal::id);
    }

    @Override
    protected List<Column> columns() {
        return List.of(
                Column.time(words().of("proposal.at")),
                Column.text(words().of("proposal.cause")),
                Column.text(words().of("proposal.kind")),
                Column.text(words().of("device.premises")),
                Column.text(words().of("premises.column.district")),
                Column.text(words().of("proposal.where")),
                Column.number(words().of("proposal.alarms"), "", 0),
                Column.text(words().of("proposal.state")),
                Column.text(words().of("proposal.note")),
                Column.time(words().of("proposal.decided")),
                Column.text(words().of("proposal.by")));
    }

    @Override
    protected List<Object> cells(Proposal row) {
        return Arrays.asList(
                row.proposedAt(),
                words().code("proposal.cause", row.cause()),
                words().code("kind", row.kind()),
                marked(row.premises(), row.demo()),
                row.district(),
                row.deviceNo() + " " + words().circuit(row.circuit(), row.circuitName()),
                (double) row.alarms(),
                decided(row),
                row.note(),
                row.decidedAt(),
                row.decidedBy() == null ? null : people.name(row.decidedBy()));
    }

    private String decided(Proposal row) {
        if (row.isWaiting()) {
            return words().code("proposal.state", ProposalQuery.State.WAITING);
        }
        return row.verdict() == null
                ? words().of("proposal.made", Long.toString(row.hazard()))
                : words().code("proposal.verdict", row.verdict());
    }
}
