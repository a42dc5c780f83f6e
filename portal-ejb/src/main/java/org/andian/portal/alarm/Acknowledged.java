package org.andian.portal.alarm;

/** What a batch did: done, and skipped because already acknowledged or out of reach. */
public record Acknowledged(int done, int already, int outOfReach) {}
