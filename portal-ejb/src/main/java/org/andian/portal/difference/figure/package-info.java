/**
 * Counts differences by the day: how many stand, were found, were dismissed and are over. It reads
 * what the room wrote of each act and writes nothing.
 */
package org.andian.portal.difference.figure;
