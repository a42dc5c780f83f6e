package org.andian.web.file;

import org.andian.portal.file.Attachment;

import java.time.Instant;

/**
 * A file of a record.
 *
 * @param address by which it is taken and removed
 * @param note what it shows, null for none
 * @param bytes of what is kept; pictures are kept upright, bounded and without metadata
 * @param width of a picture in pixels, null like the height where it is none
 * @param sha256 of what is kept
 * @param receivedSha256 of the file as it came in
 * @param mergedFrom code of the record it stays with, where that was merged into the one that is
 *     listed; else null
 */
public record FileJson(
        String address,
        String name,
        String note,
        String mediaType,
        int bytes,
        Integer width,
        Integer height,
        String sha256,
        String receivedSha256,
        String addedBy,
        Instant addedAt,
        String mergedFrom) {

    static FileJson of(Attachment file) {
        return new FileJson(
                file.address(),
                file.name(),
                file.note(),
                file.mediaType(),
                file.bytes(),
                file.isPicture() ? file.width() : null,
                file.isPicture() ? file.height() : null,
                file.sha256(),
                file.receivedSha256(),
                file.addedBy(),
                file.addedAt(),
                file.origin() == null ? null : file.origin().key());
    }
}
