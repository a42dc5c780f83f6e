package org.andian.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The icon font holds a part of PrimeIcons: no page and no widget may name what it lacks. */
class IconsTest {

    private static final Path SOURCES = Path.of("src/main");
    private static final Path ICONS = SOURCES.resolve("webapp/resources/andian/icons.css");
    private static final List<String> OF_PRIMEFACES =
            List.of("primefaces-saga-blue/theme.css", "primefaces/components.css");

    private static final Pattern NAME = Pattern.compile("\\bpi-[a-z0-9-]+");
    private static final Pattern RULE =
            Pattern.compile("\\.(pi-[a-z0-9-]+)::before \\{ content: \"\\\\(e[0-9a-f]{3})\"; }");

    private static final Pattern RANGE = Pattern.compile("U\\+([0-9A-F]{4})(?:-([0-9A-F]{4}))?");

    private static final int HEX = 16;

    @Test
    void eachIconOfThePagesHasItsRuleAndItsCharacter() throws IOException {
        TreeMap<String, Integer> rules = new TreeMap<>();
        RULE.matcher(Files.readString(ICONS))
                .results()
                .forEach(rule -> rules.put(rule.group(1), Integer.parseInt(rule.group(2), HEX)));
        TreeSet<String> lacking = new TreeSet<>(named());
        assertFalse(lacking.isEmpty());
        lacking.removeAll(rules.keySet());
        lacking.remove("pi-spin"); // turns another one
        assertEquals(Set.of(), lacking);
        rules.values().removeAll(characters());
        assertEquals(new TreeMap<>(), rules);
    }

    @Test
    void eachIconOfTheThemeHasItsCharacter() throws IOException {
        TreeSet<Integer> lacking = new TreeSet<>();
        for (String sheet : OF_PRIMEFACES) {
            sheet(sheet)
                    .chars()
                    .filter(character -> Character.getType(character) == Character.PRIVATE_USE)
                    .forEach(lacking::add);
        }
        assertFalse(lacking.isEmpty());
        lacking.removeAll(characters());
        assertEquals(Set.of(), lacking);
    }

    /** As PrimeFaces brings it: with the character that each name stands for. */
    @Test
    void aRuleMeansTheCharacterThatPrimeIconsMeans() throws IOException {
        String all = sheet("primefaces/primeicons/primeicons.css");
        List<String> wrong =
                RULE.matcher(Files.readString(ICONS))
                        .results()
                        .filter(
                                rule ->
                                        !all.contains(
                                                ".%s:before{content:\"\\%s\"}"
                                                        .formatted(rule.group(1), rule.group(2))))
                        .map(MatchResult::group)
                        .toList();
        assertEquals(List.of(), wrong);
    }

    private static Set<String> named() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().matches(".*\\.(xhtml|java|js)"))
                    .flatMap(file -> NAME.matcher(read(file)).results())
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
        }
    }

    /** As the style sheet says what the font has. */
    private static Set<Integer> characters() throws IOException {
        Set<Integer> all = new TreeSet<>();
        RANGE.matcher(Files.readString(ICONS))
                .results()
                .forEach(
                        range -> {
                            int first = Integer.parseInt(range.group(1), HEX);
                            String end = range.group(2) == null ? range.group(1) : range.group(2);
                            for (int at = first; at <= Integer.parseInt(end, HEX); at++) {
                                all.add(at);
                            }
                        });
        return all;
    }

    private static String sheet(String name) throws IOException {
        try (InputStream in = IconsTest.class.getResourceAsStream("/META-INF/resources/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
