/**
 * Counts the messages that leave the portal by the day, and how many of them were handed over at
 * once. It reads what the room wrote of each message and writes nothing.
 */
package org.andian.portal.telling.figure;
