package org.andian.portal.outbox;

import java.util.Optional;

/**
 * A room that keeps files which messages carry by reference. Declared here and answered by that
 * room, so that the deliverer need not know it.
 */
public interface FileSource {

    /**
     * @param name with ending, as the recipient sees it
     * @param type such as {@code application/pdf}
     * @param content the whole file
     */
    record KeptFile(String name, String type, byte[] content) {}

    /**
     * @param reference as the writer of the message gave it
     * @return empty when the reference is not one of this room's
     */
    Optional<KeptFile> find(String reference);
}
