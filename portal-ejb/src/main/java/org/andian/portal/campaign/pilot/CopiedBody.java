package org.andian.portal.campaign.pilot;

/**
 * A body to which records may be copied.
 *
 * @param usual the notice names it to receive or co-ordinate, or it is the city's safety office
 */
public record CopiedBody(long id, String name, boolean usual) {}
