package org.andian.portal.file;

import java.time.Instant;

/**
 * As it stands in the table.
 *
 * @param smallId null where it is no picture
 */
record AttachmentRow(
        long id,
        String address,
        FileRecord record,
        String name,
        String note,
        String mediaType,
        int width,
        int height,
        long contentId,
        int bytes,
        String sha256,
        Long smallId,
        int smallBytes,
        String receivedSha256,
        String addedBy,
        Instant addedAt) {

    /**
     * @param origin null where it is listed with its own record
     */
    Attachment shown(boolean removable, Attachment.Origin origin) {
        return new Attachment(
                address,
                name,
                note,
                mediaType,
                bytes,
                width,
                height,
                sha256,
                receivedSha256,
                addedBy,
                addedAt,
                removable,
                origin);
    }
}
