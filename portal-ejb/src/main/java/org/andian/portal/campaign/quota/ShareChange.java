package org.andian.portal.campaign.quota;

import org.andian.portal.campaign.Range;

import java.time.Instant;

/**
 * One change of a share.
 *
 * @param before null where none was set
 * @param after null where it was taken away
 * @param reason may be null
 */
public record ShareChange(Instant at, String actor, Range before, Range after, String reason) {}
