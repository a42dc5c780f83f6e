package org.andian.test.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.test.Checkout;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The two languages say the same things, and every text a page asks for is there. */
class BundlesTest {

    private static final Path WEB = Checkout.module("portal-web").resolve("src/main");
    private static final Pattern ASKED = Pattern.compile("\\bt\\['([^'\\]]+)'\\]");

    /** What an act is called in the trail: the first text of a call that writes there. */
    private static final Pattern ACT =
            Pattern.compile(
                    "(?:audit\\.(?:done|refused)|new Act|new"
                            + " TableOrder)\\([^\"]*?\"([a-z]\\w*\\.\\w+)\"");

    /** A list whose file is taken under its name. */
    private static final Pattern LIST =
            Pattern.compile("extends ListExport<[^{]*\\{(?s:.*?)super\\(\"(\\w+)\"\\)");

    /** What is tried and not allowed: the text of a call that asks for a right or refuses. */
    private static final Pattern NOT_ALLOWED =
            Pattern.compile(
                    "scope(?:\\(\\))?\\s*\\.(?:require|requireToRead|requireAcknowledging|refusal)"
                            + "\\([^;\"]*\"([a-z][^\"]*)\"");

    private static final String TRIED = "audit.tried.";

    /** A text asked for by its whole key. */
    private static final Pattern SAID =
            Pattern.compile("\\bwords\\.of\\(\\s*[\"']([\\w.]+\\w)[\"']\\s*[,)]");

    private static final Pattern LITERAL = Pattern.compile("[\"']([\\w./-]+)[\"']");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w/-]*");

    /** The beginning of keys of which each code has one. */
    private static final Pattern CODED = Pattern.compile("\\bcode\\(\\s*[\"'](\\w+)[\"']");

    /** The name of the other language is written in that language. */
    private static final Set<String> NAMES_OF_CHINESE = Set.of("login.otherLanguage");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACE = Pattern.compile("\\{\\d+");

    private final Properties chinese = read("messages_zh_CN.properties");
    private final Properties english = read("messages_en.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        Set<String> onlyChinese = new TreeSet<>(chinese.stringPropertyNames());
        onlyChinese.removeAll(english.stringPropertyNames());
        Set<String> onlyEnglish = new TreeSet<>(english.stringPropertyNames());
        onlyEnglish.removeAll(chinese.stringPropertyNames());
        assertEquals(
                Map.of("only Chinese", Set.of(), "only English", Set.of()),
                Map.of("only Chinese", onlyChinese, "only English", onlyEnglish));
    }

    @Test
    void bothLanguagesTakeTheSameValues() {
        Map<String, String> different = new TreeMap<>();
        chinese.stringPropertyNames().stream()
                .filter(english::containsKey)
                .filter(
                        key ->
                                !places(chinese.getProperty(key))
                                        .equals(places(english.getProperty(key))))
                .forEach(
                        key ->
                                different.put(
                                        key,
                                        chinese.getProperty(key)
                                                + " / "
                                                + english.getProperty(key)));
        assertEquals(Map.of(), different);
    }

    @Test
    void englishHasNoChinese() {
        assertEquals(
                List.of(),
                english.stringPropertyNames().stream()
                        .filter(key -> !NAMES_OF_CHINESE.contains(key))
                        .filter(key -> HAN.matcher(english.getProperty(key)).find())
                        .sorted()
                        .toList());
    }

    @Test
    void everyActOfTheTrailHasWords() throws IOException {
        Set<String> acts = new TreeSet<>();
        for (String module : List.of("portal-ejb", "portal-web", "ingest-ejb")) {
            Path code = Checkout.module(module).resolve("src/main/java");
            for (Path file : Checkout.files(code, ".java")) {
                Matcher act = ACT.matcher(Files.readString(file));
                while (act.find()) {
                    acts.add("audit.do." + act.group(1));
                }
                Matcher list = LIST.matcher(Files.readString(file));
                while (list.find()) {
                    acts.add("audit.do." + list.group(1) + ".export");
                }
            }
        }
        assertTrue(acts.contains("audit.do.alarm.export"), acts.toString());
        assertTrue(acts.size() > 50, acts.toString());
        acts.removeAll(english.stringPropertyNames());
        assertEquals(Set.of(), acts);
    }

    /** As the audit trail shows them to whoever reads no English. */
    @Test
    void everyActThatIsNotAllowedHasWords() throws IOException {
        Set<String> tried = new TreeSet<>();
        for (String module : List.of("portal-ejb", "portal-web")) {
            Path code = Checkout.module(module).resolve("src/main/java");
            for (Path file : Checkout.files(code, ".java")) {
                Matcher act = NOT_ALLOWED.matcher(Files.readString(file));
                while (act.find()) {
                    tried.add(act.group(1).strip());
                }
            }
        }
        assertTrue(tried.size() > 50, tried.toString());
        tried.removeIf(this::isKnown);
        assertEquals(Set.of(), tried);
    }

    /** The words may say its beginning, before a name; and the text may be the first of several. */
    private boolean isKnown(String act) {
        String said = act.replaceAll("[^A-Za-z]+", "_") + "_";
        return english.stringPropertyNames().stream()
                .filter(key -> key.startsWith(TRIED))
                .map(key -> key.substring(TRIED.length()) + "_")
                .anyMatch(known -> said.startsWith(known) || known.startsWith(said));
    }

    @Test
    void everyTextAPageAsksForIsThere() throws IOException {
        Map<String, String> missing = new TreeMap<>();
        for (Path page : Checkout.files(WEB.resolve("webapp"), ".xhtml")) {
            Matcher asked = ASKED.matcher(Files.readString(page));
            while (asked.find()) {
                if (!chinese.containsKey(asked.group(1))) {
                    missing.put(asked.group(1), page.getFileName().toString());
                }
            }
        }
        assertEquals(Map.of(), missing);
    }

    @Test
    void everyTextTheCodeAsksForIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        Matcher asked = SAID.matcher(sources());
        while (asked.find()) {
            if (!chinese.containsKey(asked.group(1))) {
                missing.add(asked.group(1));
            }
        }
        assertEquals(Set.of(), missing);
    }

    /**
     * A key is asked for as a whole, or put together: then its beginning or its end stands in the
     * source by itself, and its other parts are names that occur there, or a sentence that does.
     */
    @Test
    void noTextIsLeftThatNobodyAsksFor() throws IOException {
        String sources = sources();
        Set<String> literals = found(LITERAL, sources);
        Set<String> names = found(NAME, sources);
        Set<String> coded = found(CODED, sources);
        String said = sources.replaceAll("[^A-Za-z]+", "_");
        Set<String> left = new TreeSet<>(chinese.stringPropertyNames());
        left.removeIf(key -> key.startsWith("primefaces.") || literals.contains(key));
        left.removeIf(key -> isPutTogether(key, literals, names, coded));
        left.removeIf(
                key ->
                        literals.contains(key.replaceFirst("\\.\\w+$", ""))
                                && isSaid("_" + key.replaceFirst(".*\\.", "") + "_", said));
        assertEquals(Set.of(), left);
    }

    /** As a whole or in two parts. */
    private static boolean isSaid(String sentence, String said) {
        return IntStream.range(1, sentence.length())
                .filter(at -> sentence.charAt(at) == '_')
                .anyMatch(
                        at ->
                                said.contains(sentence.substring(0, at + 1))
                                        && said.contains(sentence.substring(at)));
    }

    private static boolean isPutTogether(
            String key, Set<String> literals, Set<String> names, Set<String> coded) {
        List<String> parts = List.of(key.split("\\."));
        return IntStream.range(1, parts.size())
                .anyMatch(
                        at -> {
                            String start = String.join(".", parts.subList(0, at));
                            List<String> rest = parts.subList(at, parts.size());
                            String end = String.join(".", rest);
                            boolean begins =
                                    literals.contains(start + ".")
                                            || coded.contains(start)
                                            || at > 1 && literals.contains(start);
                            return begins && (names.containsAll(rest) || literals.contains(end))
                                    || literals.contains("." + end);
                        });
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(match.groupCount()))
                .collect(Collectors.toSet());
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String module : List.of("portal-ejb", "portal-web", "ingest-ejb", "launcher")) {
            for (String ending : List.of(".java", ".xhtml", ".js")) {
                for (Path file :
                        Checkout.files(Checkout.module(module).resolve("src/main"), ending)) {
                    all.append(Files.readString(file));
                }
            }
        }
        return all.toString();
    }

    @Test
    void noKeyIsGivenTwice() throws IOException {
        for (String name : List.of("messages_zh_CN.properties", "messages_en.properties")) {
            List<String> keys =
                    Files.readAllLines(file(name)).stream()
                            .filter(line -> line.matches("[\\w.-]+\\s*=.*"))
                            .map(line -> line.split("\\s*=")[0])
                            .toList();
            Set<String> seen = new TreeSet<>();
            assertEquals(List.of(), keys.stream().filter(key -> !seen.add(key)).toList(), name);
        }
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            places.add(place.group());
        }
        return places;
    }

    private static Properties read(String name) {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(file(name))) {
            bundle.load(reader);
        } catch (IOException unreadable) {
            throw new IllegalStateException(name, unreadable);
        }
        return bundle;
    }

    private static Path file(String name) {
        return WEB.resolve("resources/org/andian/web").resolve(name);
    }
}
