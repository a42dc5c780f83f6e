package org.andian.launcher.simulate.population;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.launcher.simulate.population.Population.Account;
import org.andian.launcher.simulate.population.Population.Premises;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whoever follows the book by the example finds what it names. */
class ReadmeTest {

    private static final Pattern LOGIN =
            Pattern.compile("`((?:demo|zjk|zz|cd|yc)-\\w+)`|portal token ([\\w-]+)");

    /** A login of each role of one city, and the three administrators. */
    private static final int ROLES = 12;

    private static final Pattern PREMISES = Pattern.compile("--premises ([\\w-]+)");

    private final Population population = Population.of(1);

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theExampleHasEveryLoginThatIsNamed(String book) throws IOException {
        Set<String> named = named(book, LOGIN);
        assertEquals(ROLES, named.size(), named::toString);
        named.removeAll(
                population.accounts().stream().map(Account::login).collect(Collectors.toSet()));
        assertEquals(Set.of(), named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theExampleHasEveryPremisesThatIsNamed(String book) throws IOException {
        Set<String> named = named(book, PREMISES);
        assertEquals(1, named.size(), named::toString);
        named.removeAll(
                population.premises().stream().map(Premises::code).collect(Collectors.toSet()));
        assertEquals(Set.of(), named);
    }

    private static Set<String> named(String book, Pattern pattern) throws IOException {
        String text = Files.readString(Path.of("..", book));
        return pattern.matcher(text)
                .results()
                .map(ReadmeTest::whicheverStands)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String whicheverStands(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }
}
