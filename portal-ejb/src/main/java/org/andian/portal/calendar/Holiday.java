package org.andian.portal.calendar;

/** What a stretch of days off is for. */
public enum Holiday {
    NEW_YEAR,
    SPRING_FESTIVAL,
    QINGMING,
    LABOUR,
    DRAGON_BOAT,
    MID_AUTUMN,
    NATIONAL,
    /** Ordered for one year alone, such as the days by which the Spring Festival of 2020 grew. */
    OTHER
}
