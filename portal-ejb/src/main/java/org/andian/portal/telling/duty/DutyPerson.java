package org.andian.portal.telling.duty;

/**
 * Somebody who can be on duty.
 *
 * @param person such as {@code account:7}
 * @param who his name
 */
public record DutyPerson(String person, String who) {}
