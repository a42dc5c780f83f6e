package org.andian.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.audit.Audit;
import org.andian.portal.audit.Entry;
import org.andian.portal.audit.Trail;
import org.andian.portal.audit.TrailHead;
import org.andian.portal.audit.TrailQuery;
import org.andian.portal.period.Zones;
import org.andian.portal.scope.Scope;
import org.andian.reports.Column;
import org.andian.reports.Format;
import org.andian.reports.Table;
import org.andian.web.export.Download;
import org.andian.web.export.TableFiles;
import org.andian.web.export.TableOrder;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The audit trail as a file under the page's filter, read in steps so that a long trail needs no
 * room.
 */
@Named("auditExport")
@RequestScoped
public class AuditExport {

    private static final int STEP = 1000;

    @Inject private Trail trail;

    @Inject private CurrentUser user;

    @Inject private Words words;

    @Inject private TableFiles files;

    @Inject private Audit audit;

    @Inject private AuditWords auditWords;

    @Inject private Download download;

    /**
     * The file ends where the trail ends now, so that it does not hold its own note.
     *
     * @return as {@link TableFiles#take}
     */
    public String take(Format format, AuditFilter filter) throws IOException {
        Scope scope = user.scope();
        int all = trail.count(scope, filter.query());
        long newest = newest(scope);
        String head = files.head(filter.told(), "");
        return files.take(
                format,
                new TableOrder(
                        "audit.export",
                        words.of("audit.title"),
                        filter.told(),
                        "audit-" + words.today(),
                        Math.min(all, TableFiles.MOST_ROWS),
                        () -> table(filter, newest, head, all)));
    }

    /**
     * The chain's head as a file of three lines, for keeping where nobody of this portal can change
     * it. The act itself becomes the next row.
     */
    public void takeHead() throws IOException {
        TrailHead head = trail.head(user.scope()).orElseThrow();
        audit.done(user.getLogin(), "audit.head", "audit trail", "row " + head.id());
        String text =
                words.of(
                        "audit.head.file",
                        Long.toString(head.id()),
                        words.full(head.at()),
                        head.hash());
        download.send(
                "audit-head-" + head.id() + ".txt",
                "text/plain; charset=UTF-8",
                out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Table table(AuditFilter filter, long newest, String head, int all) {
        Scope scope = user.scope();
        return new Table(
                words.of("audit.title"),
                files.note(head, all),
                Zones.CHINA,
                columns(),
                () ->
                        entries(scope, filter.query(), newest + 1)
                                .limit(TableFiles.MOST_ROWS)
                                .map(this::cells)
                                .iterator());
    }

    private long newest(Scope scope) {
        return trail.older(scope, TrailQuery.all(), Long.MAX_VALUE, 1).stream()
                .mapToLong(Entry::id)
                .findFirst()
                .orElse(0);
    }

    private Stream<Entry> entries(Scope scope, TrailQuery query, long before) {
        UnaryOperator<List<Entry>> next =
                page -> trail.older(scope, query, page.getLast().id(), STEP);
        return Stream.iterate(
                        trail.older(scope, query, before, STEP), page -> !page.isEmpty(), next)
                .flatMap(List::stream);
    }

    private List<Column> columns() {
        return List.of(
                Column.number(words.of("audit.id"), "", 0),
                Column.time(words.of("audit.at")),
                Column.text(words.of("audit.actor")),
                Column.text(words.of("audit.action")),
                Column.text(words.of("audit.code")),
                Column.text(words.of("audit.object")),
                Column.text(words.of("audit.detail")),
                Column.text(words.of("audit.remote")),
                Column.text(words.of("audit.result")));
    }

    private List<Object> cells(Entry entry) {
        return Arrays.asList(
                entry.id(),
                entry.at(),
                entry.act().actor(),
                auditWords.action(entry.act().action()),
                entry.act().action(),
                auditWords.object(entry.act()),
                auditWords.detail(entry),
                entry.act().remote(),
                words.code("audit.result", entry.result()));
    }
}
