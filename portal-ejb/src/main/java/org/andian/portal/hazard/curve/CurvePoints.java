package org.andian.portal.hazard.curve;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;

import org.andian.portal.measurement.Series.Point;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The points of a curve as they are kept: JSON, a bucket each. Pure. */
final class CurvePoints {

    private static final int AT = 0;
    private static final int MEAN = 1;
    private static final int LEAST = 2;
    private static final int GREATEST = 3;
    private static final int COUNT = 4;

    private CurvePoints() {}

    static String write(List<Point> points) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        points.forEach(
                point ->
                        all.add(
                                Json.createArrayBuilder()
                                        .add(point.at().toEpochMilli())
                                        .add(point.mean())
                                        .add(point.min())
                                        .add(point.max())
                                        .add(point.count())));
        return all.build().toString();
    }

    static List<Point> read(String text) {
        List<Point> points = new ArrayList<>();
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            for (JsonArray one : reader.readArray().getValuesAs(JsonArray.class)) {
                points.add(
                        new Point(
                                Instant.ofEpochMilli(one.getJsonNumber(AT).longValueExact()),
                                one.getJsonNumber(MEAN).doubleValue(),
                                one.getJsonNumber(LEAST).doubleValue(),
                                one.getJsonNumber(GREATEST).doubleValue(),
                                one.getInt(COUNT)));
            }
        }
        return points;
    }
}
