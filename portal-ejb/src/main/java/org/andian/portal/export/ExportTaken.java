package org.andian.portal.export;

/**
 * Fired in the transaction that takes an order; writing begins after its commit, so that an order
 * whose transaction fails is never written.
 */
record ExportTaken(long id, ExportOrder order) {}
