package org.andian.portal.workorder;

/**
 * How a provider has worked, of what the caller sees of it: agreed times against real ones, and
 * what premises say.
 *
 * @param done times that it said something was done
 * @param doneOnTime of them within the time agreed
 * @param arrived times that somebody had to arrive by a time, and did arrive
 * @param arrivedOnTime of them by that time
 * @param minutes from being given out to being done, in the mean; 0 where nothing was done
 * @param returned times that something was sent back
 * @param rated how many orders were rated
 * @param stars of them in the mean, times a hundred; 0 where none was
 */
public record ProviderRecord(
        long done,
        long doneOnTime,
        long arrived,
        long arrivedOnTime,
        long minutes,
        long returned,
        long rated,
        long stars) {}
