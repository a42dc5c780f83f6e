package org.andian.portal.filing;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * What is handed in, as it is kept and never changed: the same content is the same text, and so has
 * the same SHA-256. Pure.
 *
 * @param district name of the district on that day
 * @param asked how many places below were asked. @param came how many of these had handed in theirs
 */
public record FilingContent(
        String nameZh,
        String nameEn,
        String district,
        String department,
        List<Text> texts,
        List<Figure> figures,
        List<Paper> papers,
        int asked,
        int came) {

    public FilingContent {
        texts = List.copyOf(texts);
        figures = List.copyOf(figures);
        papers = List.copyOf(papers);
    }

    /** A text with its heading. */
    public record Text(String titleZh, String titleEn, String words) {}

    /**
     * @param known as the portal knew it on {@code to}, null for a dash
     * @param own what the office says instead with its reason, both null for nothing
     */
    public record Figure(
            String indicator,
            LocalDate from,
            LocalDate to,
            Double known,
            String cell,
            Double own,
            String reason) {

        public Double value() {
            return reason == null ? known : own;
        }
    }

    public record Paper(String name, String sha256) {}

    /**
     * What differs from another version.
     *
     * @param name heading, code of an indicator, or name of a file. @param was null where there was
     *     nothing, as {@code is}
     */
    public record Change(Kind kind, String name, String was, String is) {

        /** In what. */
        public enum Kind {
            TEXT,
            FIGURE,
            PAPER
        }
    }

    String toJson() {
        JsonArrayBuilder allTexts = Json.createArrayBuilder();
        texts.forEach(
                text ->
                        allTexts.add(
                                Json.createObjectBuilder()
                                        .add("titleZh", text.titleZh())
                                        .add("titleEn", text.titleEn())
                                        .add("words", text.words())));
        JsonArrayBuilder allNumbers = Json.createArrayBuilder();
        figures.forEach(number -> allNumbers.add(json(number)));
        JsonArrayBuilder allPapers = Json.createArrayBuilder();
        papers.forEach(
                paper ->
                        allPapers.add(
                                Json.createObjectBuilder()
                                        .add("name", paper.name())
                                        .add("sha256", paper.sha256())));
        return Json.createObjectBuilder()
                .add("nameZh", nameZh)
                .add("nameEn", nameEn)
                .add("district", district)
                .add("department", department)
                .add("texts", allTexts)
                .add("figures", allNumbers)
                .add("papers", allPapers)
                .add("asked", asked)
                .add("came", came)
                .build()
                .toString();
    }

    private static JsonObjectBuilder json(Figure number) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("indicator", number.indicator())
                        .add("from", number.from().toString())
                        .add("to", number.to().toString())
                        .add("known", json(number.known()));
        if (number.cell() != null) {
            json.add("cell", number.cell());
        }
        if (number.reason() != null) {
            json.add("own", json(number.own())).add("reason", number.reason());
        }
        return json;
    }

    private static JsonValue json(Double value) {
        return value == null ? JsonValue.NULL : Json.createValue(value);
    }

    static FilingContent fromJson(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            List<Text> texts = new ArrayList<>();
            for (JsonObject one : json.getJsonArray("texts").getValuesAs(JsonObject.class)) {
                texts.add(
                        new Text(
                                one.getString("titleZh"),
                                one.getString("titleEn"),
                                one.getString("words")));
            }
            List<Figure> figures = new ArrayList<>();
            for (JsonObject one : json.getJsonArray("figures").getValuesAs(JsonObject.class)) {
                figures.add(number(one));
            }
            List<Paper> papers = new ArrayList<>();
            for (JsonObject one : json.getJsonArray("papers").getValuesAs(JsonObject.class)) {
                papers.add(new Paper(one.getString("name"), one.getString("sha256")));
            }
            return new FilingContent(
                    json.getString("nameZh"),
                    json.getString("nameEn"),
                    json.getString("district"),
                    json.getString("department"),
                    texts,
                    figures,
                    papers,
                    json.getInt("asked"),
                    json.getInt("came"));
        }
    }

    private static Figure number(JsonObject json) {
        return new Figure(
                json.getString("indicator"),
                LocalDate.parse(json.getString("from")),
                LocalDate.parse(json.getString("to")),
                value(json, "known"),
                json.getString("cell", null),
                value(json, "own"),
                json.getString("reason", null));
    }

    private static Double value(JsonObject json, String name) {
        return !json.containsKey(name) || json.isNull(name)
                ? null
                : Double.valueOf(json.getJsonNumber(name).doubleValue());
    }

    /** In hexadecimal digits, of the text in UTF-8. */
    static String sha256(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** What this one has otherwise than an earlier one, in its own order. */
    public List<Change> changesSince(FilingContent before) {
        List<Change> changes = new ArrayList<>();
        for (Text text : texts) {
            String was =
                    before.texts().stream()
                            .filter(other -> other.titleZh().equals(text.titleZh()))
                            .map(Text::words)
                            .findFirst()
                            .orElse(null);
            add(changes, Change.Kind.TEXT, text.titleZh(), was, text.words());
        }
        for (Figure number : figures) {
            String was =
                    before.figures().stream()
                            .filter(other -> other.indicator().equals(number.indicator()))
                            .map(FilingContent::told)
                            .findFirst()
                            .orElse(null);
            add(changes, Change.Kind.FIGURE, number.indicator(), was, told(number));
        }
        for (Paper paper : papers) {
            if (!before.papers().contains(paper)) {
                changes.add(new Change(Change.Kind.PAPER, paper.name(), null, paper.name()));
            }
        }
        for (Paper paper : before.papers()) {
            if (!papers.contains(paper)) {
                changes.add(new Change(Change.Kind.PAPER, paper.name(), paper.name(), null));
            }
        }
        return changes;
    }

    private static String told(Figure number) {
        return number.value() == null ? null : number.value().toString();
    }

    private static void add(
            List<Change> changes, Change.Kind kind, String name, String was, String is) {
        if (!Objects.equals(was, is)) {
            changes.add(new Change(kind, name, was, is));
        }
    }
}
