package org.andian.web.publication;

import org.andian.portal.publication.Fault;
import org.andian.portal.publication.FileHead;
import org.andian.portal.publication.PublicationFile;
import org.andian.portal.publication.PublicationRow;

import java.util.List;

/**
 * A publication as REST tells it.
 *
 * @param number as documents write it
 * @param newest no later version exists
 * @param department code, null for all
 * @param below whether those of districts and departments below read it too
 * @param fault RECORD, SEAL, TRAIL, FILE or MISSING where it is no longer what was published, else
 *     null
 */
public record PublicationJson(
        long id,
        String kind,
        String number,
        int version,
        boolean newest,
        String title,
        String issuer,
        String district,
        String department,
        boolean below,
        String publishedAt,
        String fault) {

    /**
     * @param question what was asked, as the portal keeps it
     * @param rules indicator:rule version
     * @param sha256 of the record
     */
    public record Whole(
            PublicationJson publication,
            String remark,
            String question,
            String rules,
            String dataAt,
            String reason,
            String sha256,
            List<FileHead> files) {

        static Whole of(PublicationFile file) {
            return new Whole(
                    PublicationJson.of(file.row(), file.fault()),
                    file.remark(),
                    file.basis().question(),
                    file.basis().rules(),
                    file.basis().dataAt() == null ? null : file.basis().dataAt().toString(),
                    file.reason(),
                    file.sha256(),
                    file.files());
        }
    }

    static PublicationJson of(PublicationRow row) {
        return of(row, row.fault());
    }

    private static PublicationJson of(PublicationRow row, Fault fault) {
        return new PublicationJson(
                row.id(),
                row.kind().name(),
                row.number().text(),
                row.number().version(),
                row.newest(),
                row.title(),
                row.issuer(),
                row.district(),
                row.department(),
                row.forBelow(),
                row.madeAt().toString(),
                fault == null ? null : fault.name());
    }
}
