package org.andian.portal.audit;

/**
 * Who wants to read the trail. Declared here and answered by the leaf {@code scope}, so that this
 * room stays a leaf.
 */
public interface Auditor {

    /**
     * Returns when the caller is an audit administrator; throws otherwise, so that no row is read.
     */
    void requireAuditRight();
}
