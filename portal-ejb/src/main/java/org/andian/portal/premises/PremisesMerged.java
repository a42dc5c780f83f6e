package org.andian.portal.premises;

/**
 * Two entries were found to be one premises: {@code target} stands for {@code source} from now on.
 * Told inside the transaction, so that rooms move what hangs on it.
 */
public record PremisesMerged(long source, long target) {}
