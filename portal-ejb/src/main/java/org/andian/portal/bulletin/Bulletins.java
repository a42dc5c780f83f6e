package org.andian.portal.bulletin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.outbox.FileSource.KeptFile;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.reports.Table;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Door: the bulletins that were made, inside the caller's reach, and making one by hand. */
@Stateless
public class Bulletins {

    private static final int PERIODS_OFFERED = 6;

    @Inject private BulletinList list;

    @Inject private ScheduleTable schedules;

    @Inject private BulletinFiles files;

    @Inject private Issuing issuing;

    @Inject private Sql sql;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /** Newest periods first. */
    public List<BulletinRow> page(Scope scope, BulletinQuery query) {
        return list.page(BulletinReach.of(scope), query);
    }

    /** How many bulletins the caller may read. */
    public int count(Scope scope, BulletinQuery query) {
        return list.count(BulletinReach.of(scope), query);
    }

    /** Empty for a bulletin out of the caller's reach, as for one that never was. */
    public Optional<BulletinFile> find(Scope scope, long id) {
        return list.row(BulletinReach.of(scope), id).map(row -> file(scope, row));
    }

    /** The PDF as it was made; audited. */
    public Optional<KeptFile> pdf(Scope scope, long id) {
        Optional<KeptFile> file =
                list.row(BulletinReach.of(scope), id).flatMap(row -> files.read(id));
        note(scope, id, file.isPresent(), "pdf");
        return file;
    }

    /** The kept table, to be written as a file; audited. */
    public Optional<Table> export(Scope scope, long id, String format) {
        Optional<Table> table = list.row(BulletinReach.of(scope), id).map(row -> table(id));
        note(scope, id, table.isPresent(), format);
        return table;
    }

    /** The issues that can be made by hand now: those due already, the newest first. */
    public List<Issue> issues(Scope scope, long scheduleId) {
        return editable(scope, scheduleId).rhythm().latest(clock.instant(), PERIODS_OFFERED);
    }

    /**
     * Makes an issue by hand: a new version when there is one, which stays.
     *
     * @param issue one of {@link #issues}
     * @param mailed also to the schedule's addresses
     * @return the bulletin's id
     * @throws Refusal PERIOD for another issue or none, NOTHING_COMPUTED, MADE_MEANWHILE
     */
    public long make(Scope scope, long scheduleId, Issue issue, boolean mailed) {
        Schedule schedule = editable(scope, scheduleId);
        if (!issues(scope, scheduleId).contains(issue)) {
            throw new Refusal(BulletinReason.PERIOD, PERIODS_OFFERED);
        }
        return issuing.makeAgain(schedule, issue, scope.login(), mailed);
    }

    private Schedule editable(Scope scope, long scheduleId) {
        return schedules
                .find(BulletinReach.editable(scope), scheduleId)
                .orElseThrow(
                        () -> {
                            audit.refused(
                                    scope.login(), "bulletin.make", "schedule " + scheduleId, null);
                            return scope.refusal("make bulletins of this schedule");
                        });
    }

    private BulletinFile file(Scope scope, BulletinRow row) {
        boolean mayEdit =
                schedules.find(BulletinReach.editable(scope), row.scheduleId()).isPresent();
        BulletinQuery issue =
                new BulletinQuery(
                        row.scheduleId(),
                        null,
                        null,
                        null,
                        row.from(),
                        row.from(),
                        0,
                        Integer.MAX_VALUE);
        List<BulletinRow> versions = list.page(BulletinReach.of(scope), issue);
        return sql.first(
                        "select summary, data_at, question, rules, figures, pdf_bytes, pdf_sha256"
                                + " from bulletin where id = ?",
                        List.of(row.id()),
                        kept ->
                                new BulletinFile(
                                        row,
                                        kept.text("summary"),
                                        kept.instant("data_at"),
                                        kept.text("question"),
                                        kept.text("rules"),
                                        (int) kept.number("pdf_bytes"),
                                        kept.text("pdf_sha256"),
                                        FrozenTable.read(kept.text("figures")),
                                        versions,
                                        mayEdit ? mails(row.id()) : List.of()))
                .orElseThrow();
    }

    private List<BulletinFile.SentMail> mails(long id) {
        return sql.list(
                """
                select m.address, o.delivered_at, o.given_up_at, o.attempts, o.failure from bulletin_mail m
                join outbox_view o on o.id = m.outbox_id
                where m.bulletin_id = ? order by m.address\
                """,
                List.of(id),
                Bulletins::mail);
    }

    private static BulletinFile.SentMail mail(Row row) {
        return new BulletinFile.SentMail(
                row.text("address"),
                row.instant("delivered_at"),
                row.instant("given_up_at") != null,
                (int) row.number("attempts"),
                row.text("failure"));
    }

    private Table table(long id) {
        return sql.first(
                        "select figures from bulletin where id = ?",
                        List.of(id),
                        row -> FrozenTable.read(row.text("figures")))
                .orElseThrow();
    }

    private void note(Scope scope, long id, boolean isThere, String format) {
        if (isThere) {
            audit.done(scope.login(), "bulletin.export", "bulletin " + id, format);
        } else {
            audit.refused(scope.login(), "bulletin.export", "bulletin " + id, format);
        }
    }
}
