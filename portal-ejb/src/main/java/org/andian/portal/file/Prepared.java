package org.andian.portal.file;

import java.util.ArrayList;
import java.util.List;

/**
 * A file that was looked at and may be kept.
 *
 * @param note null for none
 * @param small null where it is no picture
 * @param receivedSha256 of the bytes as they came in
 */
record Prepared(
        String name,
        String note,
        FileType type,
        Content content,
        Content small,
        int width,
        int height,
        String receivedSha256,
        int receivedBytes) {

    /** What is to be kept, in the order in which everybody takes contents. */
    List<Content> contents() {
        List<Content> all = new ArrayList<>(List.of(content));
        if (small != null) {
            all.add(small);
        }
        all.sort((one, other) -> one.sha256().compareTo(other.sha256()));
        return all;
    }
}
