package org.andian.launcher.simulate.electric;

import java.time.Instant;
import java.time.ZonedDateTime;

/** How warm a distribution room is: yearly and daily waves, softened by walls. */
final class Weather {

    private static final double DAYS = 365.25;
    private static final double HOURS = 24;
    private static final int WARMEST_DAY = 202;
    private static final int WARMEST_HOUR = 16;
    private static final double SECONDS_AN_HOUR = 3600;

    private Weather() {}

    /**
     * @return °C
     */
    static double indoors(Instant instant) {
        ZonedDateTime time = instant.atZone(LoadCurve.CHINA);
        double hour = time.toLocalTime().toSecondOfDay() / SECONDS_AN_HOUR;
        double day = time.getDayOfYear() + hour / HOURS;
        return 18
                + 8 * Math.cos(2 * Math.PI * (day - WARMEST_DAY) / DAYS)
                + 1.5 * Math.cos(2 * Math.PI * (hour - WARMEST_HOUR) / HOURS);
    }
}
