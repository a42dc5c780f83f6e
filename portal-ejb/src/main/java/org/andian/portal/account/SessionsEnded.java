package org.andian.portal.account;

/**
 * Fired where sessions end, to be observed after the commit: whatever this node holds open for them
 * is to be looked at. Other nodes look by themselves.
 */
public record SessionsEnded() {}
