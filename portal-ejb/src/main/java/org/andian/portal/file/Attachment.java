package org.andian.portal.file;

import java.time.Instant;

/**
 * A file of a record, as lists show it.
 *
 * @param address 22 signs nobody guesses, by which it is opened and removed
 * @param note what it shows, null for none
 * @param bytes of what is kept
 * @param width of a picture in pixels, 0 like the height where it is none
 * @param receivedSha256 of the file as it came in: evidence, though pictures are kept otherwise
 * @param removable by the caller
 * @param origin the record it stays with, where that was merged into the one that is listed; else
 *     null
 */
public record Attachment(
        String address,
        String name,
        String note,
        String mediaType,
        int bytes,
        int width,
        int height,
        String sha256,
        String receivedSha256,
        String addedBy,
        Instant addedAt,
        boolean removable,
        Origin origin) {

    /**
     * A record that was merged into another.
     *
     * @param key its code or number
     * @param name as people call it
     */
    public record Origin(String key, String name) {}

    public boolean isPicture() {
        return width > 0;
    }
}
