package org.andian.test;

import org.andian.portal.period.Zones;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Premises that have stood for a while, with alarms on past days: what statistics are made of.
 * Their device has the premises' code.
 */
public final class PastAlarms {

    private static final int CREATED = 201;
    private static final int HTTP_OK = 200;
    private static final long MINUTE = 60_000;

    private final Populated portal;

    public PastAlarms(Populated portal) {
        this.portal = portal;
    }

    public static LocalDate today() {
        return LocalDate.now(Zones.CHINA);
    }

    /**
     * @param openedOn the day it is counted from
     */
    public void premises(String code, String district, String venueGroup, LocalDate openedOn) {
        Rest.Reply reply =
                Rest.local(portal.node())
                        .post(
                                "/api/local/demo/organisation",
                                """
                                {"premises": [{"code": "%1$s", "name": "%1$s", "district": "%2$s", \
                                "venueGroup": "%3$s", "address": "1", "lon": 111.0, "lat": 35.0, "openedOn": "%4$s"}],
                                 "devices": [{"no": "%1$s", "type": "DETECTOR-4", "premises": "%1$s", \
                                "position": "1", "circuits": [{"no": 1, "name": "1", "ratedCurrent": 100}]}]}\
                                """
                                        .formatted(code, district, venueGroup, openedOn));
        if (reply.status() != CREATED) {
            throw new IllegalStateException("The portal did not take the premises: " + reply);
        }
    }

    /**
     * On each day residual current passes the limit at ten and falls back a quarter of an hour
     * later.
     */
    public void alarms(String device, List<LocalDate> days) {
        String readings =
                days.stream()
                        .map(
                                day -> {
                                    long ten =
                                            day.atTime(10, 0)
                                                    .atZone(Zones.CHINA)
                                                    .toInstant()
                                                    .toEpochMilli();
                                    return reading(device, ten, 812)
                                            + ","
                                            + reading(device, ten + MINUTE, 812)
                                            + ","
                                            + reading(device, ten + 15 * MINUTE, 20)
                                            + ","
                                            + reading(device, ten + 16 * MINUTE, 20);
                                })
                        .collect(Collectors.joining(",", "[", "]"));
        Rest.Reply reply = portal.as("t-system").post("/api/v1/readings", readings);
        if (reply.status() != HTTP_OK || reply.json().get("stored").getAsInt() != days.size() * 4) {
            throw new IllegalStateException("The portal did not keep the readings: " + reply);
        }
    }

    private static String reading(String device, long at, int milliamperes) {
        return "{\"device\": \"%s\", \"ts\": %d, \"circuit\": 1, \"values\": {\"residualCurrent\": %d}}"
                .formatted(device, at, milliamperes);
    }
}
