package org.andian.test.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.test.Checkout;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A start that was killed half-way is finished by the next, which begins its migration anew: each
 * statement can be said twice. A column or key more is a Java migration, which looks before.
 */
class RepeatableMigrationsTest {

    /** Those up to here are never edited. */
    private static final int LANDED = 156;

    private static final Pattern FILE = Pattern.compile("V(\\d+)__.*\\.sql");

    private static final List<Pattern> TWICE =
            Stream.of(
                            "create table if not exists .*",
                            "create or replace .*",
                            "update .*",
                            "delete .*",
                            "insert .* on duplicate key update .*",
                            "insert .* where not exists .*")
                    .map(Pattern::compile)
                    .toList();

    @Test
    void eachStatementCanBeSaidTwice() throws IOException {
        Path folder = Checkout.module("db").resolve("src/main/resources/db/migration");
        List<String> once = new ArrayList<>();
        int looked = 0;
        for (Path file : Checkout.files(folder, ".sql")) {
            Matcher name = FILE.matcher(file.getFileName().toString());
            if (name.matches() && Integer.parseInt(name.group(1)) > LANDED) {
                looked++;
                statements(Files.readString(file)).stream()
                        .filter(statement -> !isSaidTwice(statement))
                        .forEach(statement -> once.add(name.group() + ": " + statement));
            }
        }
        assertTrue(looked > 0, "no migration was looked at");
        assertEquals(List.of(), once);
    }

    @Test
    void whatCannotIsFound() {
        assertFalse(isSaidTwice("alter table a add column b int null"));
        assertFalse(isSaidTwice("create index b on a (b)"));
        assertFalse(isSaidTwice("create table a (b int)"));
        assertFalse(isSaidTwice("insert into a (b) values (1)"));
        assertTrue(isSaidTwice("insert into a (b) values (1) on duplicate key update b = 1"));
    }

    /** A semicolon inside a text does not end its line. */
    private static List<String> statements(String file) {
        return Arrays.stream(file.replaceAll("(?m)--.*$", "").split(";\\s*(\\n|$)"))
                .map(statement -> statement.strip().replaceAll("\\s+", " "))
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static boolean isSaidTwice(String statement) {
        return TWICE.stream().anyMatch(pattern -> pattern.matcher(statement).matches());
    }
}
