package org.andian.portal.alarm;

/**
 * What a batch did.
 *
 * @param done acknowledged by this call
 * @param already skipped: somebody had taken note before
 * @param outOfReach skipped: not there for the caller
 */
public record Acknowledged(int done, int already, int outOfReach) {}
