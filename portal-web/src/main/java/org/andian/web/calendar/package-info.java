/**
 * Shows the working calendar of a year, takes its arrangement as lines that people type or paste,
 * and counts days for whoever asks; gives the same as a file and by REST.
 */
package org.andian.web.calendar;
