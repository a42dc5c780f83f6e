package org.andian.portal.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;

import org.andian.portal.outbox.Carrier;
import org.andian.portal.outbox.Mail;
import org.andian.portal.outbox.MailAddress;
import org.andian.portal.outbox.Outbox;
import org.andian.portal.period.Today;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;

/**
 * Tells those who file what is due, late, urged or sent back: by mail and by short message where
 * the account has an address and a way is set; on their workbench it stands anyway. The same is
 * told once a day.
 */
@ApplicationScoped
class FilingNotices {

    /** Told before on the same day. */
    static final int TOLD_ALREADY = -1;

    private static final String WORDS = "org.andian.portal.filing.notices";
    private static final String SMS = "sms";
    private static final int LONGEST_SUBJECT = 200;

    @Inject private Sql sql;

    @Inject private Outbox outbox;

    @Inject @Any private Instance<Carrier> carriers;

    @Inject private Today today;

    @Inject private FilingTable table;

    @Inject private FilingPeople people;

    @Inject private FilingHold held;

    /**
     * @param beforeDays how many days ahead, 0 on the day and for what is not told ahead
     * @return how many accounts were told, or {@link #TOLD_ALREADY}
     */
    int tell(FilingRow row, FilingForm.Notice.Kind kind, int beforeDays, Scope by) {
        List<FilingPeople.Reader> readers = readers(row);
        int added =
                sql.update(
                        """
                        insert ignore into filing_notice (filing_id, kind, told_on, before_days, told, told_at, told_by)
                        values (?, ?, ?, ?, ?, ?, ?)\
                        """,
                        row.id(),
                        kind.name(),
                        today.date(),
                        beforeDays,
                        readers.size(),
                        table.now(),
                        by.login());
        if (added == 0) {
            return TOLD_ALREADY;
        }
        boolean hasMail = isReady(Mail.KIND);
        boolean hasSms = isReady(SMS);
        for (FilingPeople.Reader reader : readers) {
            String text = text(row, kind, reader);
            if (hasMail && MailAddress.isValid(reader.mail())) {
                String subject = text.substring(0, Math.min(text.length(), LONGEST_SUBJECT));
                outbox.add(new Mail(new MailAddress(reader.mail()), subject, text, null));
            }
            if (hasSms && reader.phone() != null) {
                outbox.add(
                        SMS,
                        Json.createObjectBuilder()
                                .add("to", reader.phone())
                                .add("text", text)
                                .build()
                                .toString());
            }
        }
        return readers.size();
    }

    private List<FilingPeople.Reader> readers(FilingRow row) {
        return held.parties(row)
                .map(
                        parties ->
                                people.of(row.path()).stream()
                                        .filter(
                                                reader ->
                                                        parties.files(
                                                                reader.scope(),
                                                                row.path(),
                                                                row.key().department()))
                                        .toList())
                .orElse(List.of());
    }

    private boolean isReady(String kind) {
        return carriers.stream()
                .anyMatch(carrier -> carrier.kind().equals(kind) && carrier.isReady());
    }

    private static String text(
            FilingRow row, FilingForm.Notice.Kind kind, FilingPeople.Reader reader) {
        ResourceBundle words = ResourceBundle.getBundle(WORDS, reader.language());
        boolean isEnglish = "en".equals(reader.language().getLanguage());
        return MessageFormat.format(
                words.getString(kind.name()),
                isEnglish ? row.nameEn() : row.nameZh(),
                isEnglish ? row.campaignEn() : row.campaignZh(),
                row.district(),
                row.dueOn().toString());
    }
}
