/**
 * Counts work orders by the day: how many were given out, done, taken over and late, how soon and
 * how well, and how many people were trained. It reads what the room wrote of each act and writes
 * nothing.
 */
package org.andian.portal.workorder.figure;
