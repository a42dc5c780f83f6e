package org.andian.portal.publication;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;

import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.Within;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;

/** A question to the statistics as it is kept beside its figures, to be asked again. */
final class AskedStatistic {

    private AskedStatistic() {}

    static String json(StatisticQuery query) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("from", query.from().toString())
                        .add("to", query.to().toString())
                        .add("rows", query.rows().name());
        add(json, "columns", query.columns() == null ? null : query.columns().name());
        add(json, "campaign", query.campaign());
        json.add("indicators", Json.createArrayBuilder(query.indicators()))
                .add("monthOnMonth", query.monthOnMonth())
                .add("yearOnYear", query.yearOnYear());
        add(json, "rankBy", query.rankBy());
        if (query.within().districtId() != null) {
            json.add("district", query.within().districtId());
        }
        add(json, "venueGroup", query.within().venueGroup());
        add(json, "department", query.within().department());
        if (query.within().layer() != null) {
            json.add("layers", query.within().layer().axis().name())
                    .add("layer", query.within().layer().code());
        }
        return json.add("denominators", query.denominators()).build().toString();
    }

    private static void add(JsonObjectBuilder json, String name, String value) {
        if (value != null) {
            json.add(name, value);
        }
    }

    /**
     * @param text as {@link #json} wrote it, or a bulletin, whose question is kept in the same
     *     words
     */
    static StatisticQuery read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            List<String> indicators =
                    json.getJsonArray("indicators").getValuesAs(JsonString::getString);
            String columns = json.getString("columns", null);
            return new StatisticQuery(
                    LocalDate.parse(json.getString("from")),
                    LocalDate.parse(json.getString("to")),
                    Axis.valueOf(json.getString("rows")),
                    columns == null ? null : Axis.valueOf(columns),
                    json.getString("campaign", null),
                    indicators,
                    json.getBoolean("monthOnMonth", false),
                    json.getBoolean("yearOnYear", false),
                    json.getString("rankBy", null),
                    within(json),
                    json.getBoolean("denominators", false));
        }
    }

    private static Within within(JsonObject json) {
        Long district =
                json.containsKey("district")
                        ? Long.valueOf(json.getJsonNumber("district").longValue())
                        : null;
        return new Within(
                district,
                json.getString("venueGroup", null),
                json.getString("department", null),
                layer(json));
    }

    /** Null where it is narrowed to no key of a third axis. */
    private static Within.Layer layer(JsonObject json) {
        return json.containsKey("layer")
                ? new Within.Layer(Axis.valueOf(json.getString("layers")), json.getString("layer"))
                : null;
    }
}
