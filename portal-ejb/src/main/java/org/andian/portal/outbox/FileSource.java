package org.andian.portal.outbox;

import java.util.Optional;

/**
 * A room that keeps files which messages carry by reference. Declared here and answered by that
 * room, so that the deliverer need not know it.
 */
public interface FileSource {

    /**
     * @param type such as {@code application/pdf}
     */
    record KeptFile(String name, String type, byte[] content) {}

    /**
     * @return empty when the reference is not one of this room's
     */
    Optional<KeptFile> find(String reference);
}
