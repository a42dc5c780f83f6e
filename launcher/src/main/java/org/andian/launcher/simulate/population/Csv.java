package org.andian.launcher.simulate.population;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/**
 * Tables and texts packed beside the classes; lines that begin with {@code #} are comments, a text
 * in quotes may hold commas.
 */
public final class Csv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setCommentMarker('#').setIgnoreEmptyLines(true).get();

    private Csv() {}

    public static List<List<String>> rows(String name) {
        try (CSVParser parser = CSVParser.parse(open(name), StandardCharsets.UTF_8, FORMAT)) {
            return parser.stream().map(CSVRecord::toList).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Properties texts() {
        Properties texts = new Properties();
        try (var reader = new InputStreamReader(open("texts.properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static InputStream open(String name) {
        InputStream stream = Csv.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException(
                    "The resource "
                            + name
                            + " is missing beside "
                            + Csv.class.getName()
                            + "; build the launcher again.");
        }
        return stream;
    }
}
