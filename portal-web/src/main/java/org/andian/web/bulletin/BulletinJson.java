package org.andian.web.bulletin;

import org.andian.portal.bulletin.BulletinFile;
import org.andian.portal.bulletin.BulletinRow;

/**
 * A bulletin as REST tells it.
 *
 * @param department code, null for all
 * @param from first day of its period
 * @param to the last, inclusive
 * @param newest no later version exists
 */
public record BulletinJson(
        long id,
        long schedule,
        String rhythm,
        String district,
        String department,
        String from,
        String to,
        int version,
        boolean newest,
        String title,
        boolean provisional,
        String madeAt) {

    /**
     * @param rules indicator:rule version
     */
    public record Whole(
            BulletinJson bulletin,
            String summary,
            String dataAt,
            String rules,
            int pdfBytes,
            String pdfSha256) {

        static Whole of(BulletinFile file) {
            return new Whole(
                    BulletinJson.of(file.row()),
                    file.summary(),
                    file.dataAt() == null ? null : file.dataAt().toString(),
                    file.rules(),
                    file.pdfBytes(),
                    file.pdfSha256());
        }
    }

    static BulletinJson of(BulletinRow row) {
        return new BulletinJson(
                row.id(),
                row.scheduleId(),
                row.rhythm().name(),
                row.district(),
                row.department(),
                row.from().toString(),
                row.to().toString(),
                row.version(),
                row.newest(),
                row.title(),
                row.provisional(),
                row.madeAt().toString());
    }
}
