package org.andian.portal.bulletin;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import org.andian.reports.Column;
import org.andian.reports.Table;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A table as it is kept: columns, rows and foot rows with the figures as they were, and what they
 * count; reads back to a table that prints the same.
 */
public final class FrozenTable {

    private FrozenTable() {}

    /** Reads all rows. */
    public static String json(Table table) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (Iterator<List<Object>> all = table.rows().get(); all.hasNext(); ) {
            rows.add(row(all.next()));
        }
        JsonArrayBuilder totals = Json.createArrayBuilder();
        table.totals().forEach(total -> totals.add(row(total)));
        JsonArrayBuilder columns = Json.createArrayBuilder();
        table.columns()
                .forEach(
                        column ->
                                columns.add(
                                        Json.createObjectBuilder()
                                                .add(
                                                        "headings",
                                                        Json.createArrayBuilder(column.headings()))
                                                .add("type", column.type().name())
                                                .add("unit", column.unit())
                                                .add("decimals", column.decimals())));
        return Json.createObjectBuilder()
                .add("title", table.title())
                .add("note", table.note())
                .add("zone", table.zone().getId())
                .add("columns", columns)
                .add("rows", rows)
                .add("totals", totals)
                .add("explanations", Json.createArrayBuilder(table.explanations()))
                .build()
                .toString();
    }

    /**
     * @param json as {@link #json} wrote it
     */
    public static Table read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject table = reader.readObject();
            List<Column> columns =
                    table.getJsonArray("columns").getValuesAs(JsonObject.class).stream()
                            .map(FrozenTable::column)
                            .toList();
            List<List<Object>> rows = rows(table.getJsonArray("rows"), columns);
            return new Table(
                            table.getString("title"),
                            table.getString("note"),
                            ZoneId.of(table.getString("zone")),
                            columns,
                            rows::iterator)
                    .withTotals(rows(table.getJsonArray("totals"), columns))
                    .withExplanations(explanations(table));
        }
    }

    /** Tables kept before there were any have none. */
    private static List<String> explanations(JsonObject table) {
        return table.containsKey("explanations")
                ? table.getJsonArray("explanations").getValuesAs(JsonString::getString)
                : List.of();
    }

    private static Column column(JsonObject column) {
        return new Column(
                column.getJsonArray("headings").getValuesAs(JsonString::getString),
                Column.Type.valueOf(column.getString("type")),
                column.getString("unit"),
                column.getInt("decimals"));
    }

    private static JsonArrayBuilder row(List<Object> cells) {
        JsonArrayBuilder row = Json.createArrayBuilder();
        for (Object cell : cells) {
            switch (cell) {
                case null -> row.addNull();
                case Number number -> row.add(new BigDecimal(number.toString()));
                default -> row.add(cell.toString());
            }
        }
        return row;
    }

    private static List<List<Object>> rows(JsonArray rows, List<Column> columns) {
        return rows.getValuesAs(JsonArray.class).stream().map(row -> cells(row, columns)).toList();
    }

    private static List<Object> cells(JsonArray row, List<Column> columns) {
        List<Object> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(cell(row.get(i), columns.get(i).type()));
        }
        return cells;
    }

    private static Object cell(JsonValue cell, Column.Type type) {
        return switch (cell) {
            case JsonNumber number -> number.bigDecimalValue();
            case JsonString text ->
                    type == Column.Type.TIME ? Instant.parse(text.getString()) : text.getString();
            default -> null;
        };
    }
}
