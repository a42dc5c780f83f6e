package org.andian.portal.bulletin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.outbox.Mail;
import org.andian.portal.outbox.MailAddress;
import org.andian.portal.outbox.Outbox;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;
import org.andian.portal.statistic.StatisticTable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Door of this room's own work, without scope: makes one issue, keeps it and writes its mails, all
 * in one transaction: so a killed node leaves either nothing or everything. The unique version
 * keeps two nodes from making the same.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Issuing {

    /** How long an issue waits for days whose figures are not computed yet. */
    private static final Duration PATIENCE = Duration.ofHours(6);

    /** Who got a version gets the one that replaces it, unless its period is long past. */
    private static final Duration MAILED = Duration.ofDays(35);

    @Inject private Press press;

    @Inject private Versions versions;

    @Inject private Sql sql;

    @Inject private Outbox outbox;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /**
     * The first version of a due issue; empty when it is there already, or still waits for its
     * figures: for the last of them some hours, for the first of them however long it takes.
     */
    public OptionalLong makeDue(Schedule schedule, Issue issue) {
        if (versions.newest(schedule, issue).isPresent() || !press.isComputed(schedule, issue)) {
            return OptionalLong.empty();
        }
        StatisticTable answer = press.ask(schedule, issue);
        boolean waits =
                !Grounds.of(answer).isWhole()
                        && clock.instant().isBefore(issue.dueAt().plus(PATIENCE));
        return waits
                ? OptionalLong.empty()
                : OptionalLong.of(
                        keep(
                                schedule,
                                issue,
                                1,
                                press.print(schedule, issue, answer),
                                "portal",
                                true));
    }

    /**
     * The next version of an issue, whether there is one or not.
     *
     * @throws Refusal NOTHING_COMPUTED, MADE_MEANWHILE
     */
    public long makeAgain(Schedule schedule, Issue issue, String by, boolean mailed) {
        if (!press.isComputed(schedule, issue)) {
            throw new Refusal(
                    BulletinReason.NOTHING_COMPUTED,
                    issue.from().toString(),
                    issue.to().toString());
        }
        PrintedBulletin printed = press.print(schedule, issue, press.ask(schedule, issue));
        int newest = versions.newest(schedule, issue).map(Version::number).orElse(0);
        return keep(schedule, issue, newest + 1, printed, by, mailed);
    }

    /**
     * The version that replaces the newest of an issue, by the rule of {@link Version}; empty while
     * none is to.
     *
     * @throws Refusal MADE_MEANWHILE
     */
    public OptionalLong makeCorrection(Schedule schedule, Issue issue) {
        Instant now = clock.instant();
        Optional<Version> replaced =
                versions.newest(schedule, issue)
                        .filter(
                                newest ->
                                        newest.isToBeReplaced(press.ground(schedule, issue), now));
        if (replaced.isEmpty()) {
            return OptionalLong.empty();
        }
        boolean mailed = replaced.get().isMailed() && issue.dueAt().isAfter(now.minus(MAILED));
        return OptionalLong.of(makeAgain(schedule, issue, "portal", mailed));
    }

    private long keep(
            Schedule schedule,
            Issue issue,
            int version,
            PrintedBulletin printed,
            String by,
            boolean mailed) {
        Instant now = clock.instant();
        long id;
        try {
            id =
                    sql.insert(
                            """
                            insert into bulletin (schedule_id, rhythm, district_id, department, period_from,
                                period_to, version, title, summary, provisional, data_at, question, rules,
                                                  figures, pdf_bytes, pdf_sha256, made_at, made_by)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                            """,
                            schedule.id(),
                            schedule.rhythm().name(),
                            schedule.districtId(),
                            schedule.department() == null ? "" : schedule.department(),
                            issue.from(),
                            issue.to(),
                            version,
                            printed.title(),
                            printed.summary(),
                            printed.provisional(),
                            printed.dataAt(),
                            printed.question(),
                            printed.rules(),
                            printed.figures(),
                            printed.pdf().length,
                            printed.sha256(),
                            now,
                            by);
        } catch (SqlFailure failure) {
            throw failure.isDuplicate() ? new Refusal(BulletinReason.MADE_MEANWHILE) : failure;
        }
        sql.update(
                "insert into bulletin_pdf (bulletin_id, content) values (?, ?)", id, printed.pdf());
        if (mailed) {
            schedule.recipients().forEach(address -> post(id, address, printed));
        }
        audit.done(
                by,
                "bulletin.make",
                "bulletin " + id,
                printed.title()
                        + " version "
                        + version
                        + (mailed ? " mailed to " + schedule.recipients().size() : ""));
        return id;
    }

    private void post(long id, String address, PrintedBulletin printed) {
        long message =
                outbox.add(
                        new Mail(
                                new MailAddress(address),
                                printed.title(),
                                Wording.mail(printed.summary(), printed.sha256()),
                                BulletinFiles.reference(id)));
        sql.update(
                "insert into bulletin_mail (outbox_id, bulletin_id, address) values (?, ?, ?)",
                message,
                id,
                address);
    }
}
