package org.andian.portal.device;

/**
 * How many devices somebody sees, as {@link Devices#fleet} counts them.
 *
 * @param devices in use
 * @param offline those of them that were not heard for longer than their type allows
 */
public record Fleet(int devices, int offline) {}
