package org.andian.portal.document;

/**
 * A body in whose name documents are issued.
 *
 * @param mark of its document numbers, null while it has none and issues nothing, as {@code head}
 * @param head the issuer mark, in red at the head of its documents
 * @param version as it was seen, 0 where it has no mark
 */
public record DocumentIssuer(
        long bodyId, String name, String district, String mark, String head, int version) {}
