/**
 * Counts inspections by the day: how many were due, done and with findings, how many premises
 * checked themselves, and where people stood on patrol. It reads what the room wrote of each act
 * and writes nothing.
 */
package org.andian.portal.inspection.figure;
