package org.andian.portal.bulletin;

import org.andian.reports.Table;

import java.time.Instant;
import java.util.List;

/**
 * All that is kept of a bulletin.
 *
 * @param dataAt when the oldest of its figures was computed, null when none was
 * @param question what the statistics were asked, JSON
 * @param rules indicator:rule version
 * @param versions of the same issue, the newest first
 * @param mails empty for callers who may not set the schedule: addresses are personal
 */
public record BulletinFile(
        BulletinRow row,
        String summary,
        Instant dataAt,
        String question,
        String rules,
        int pdfBytes,
        String pdfSha256,
        Table table,
        List<BulletinRow> versions,
        List<SentMail> mails) {

    /**
     * @param deliveredAt null while it is not @param givenUp nobody tries any more
     */
    public record SentMail(
            String address, Instant deliveredAt, boolean givenUp, int attempts, String failure) {}
}
