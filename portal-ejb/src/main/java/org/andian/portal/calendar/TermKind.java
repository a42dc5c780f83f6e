package org.andian.portal.calendar;

/** By which days a term is counted; an order says so. */
public enum TermKind {
    CALENDAR,
    WORKING
}
