package org.andian.portal.audit;

/**
 * Who wants to read the trail. Declared here and answered by the leaf {@code scope}, so that this
 * room stays a leaf.
 */
public interface Auditor {

    /** Throws when the caller is not an audit administrator. */
    void requireAuditRight();
}
