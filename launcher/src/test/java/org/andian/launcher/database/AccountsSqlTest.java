package org.andian.launcher.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

class AccountsSqlTest {

    private final String sql = AccountsSql.text("r00t", "0wner", "p0rtal", "br0ker");

    @Test
    void everyLineIsOneStatement() {
        assertTrue(
                sql.lines()
                        .allMatch(
                                line ->
                                        line.endsWith(";")
                                                && line.indexOf(';') == line.length() - 1));
    }

    @Test
    void brokerIsGrantedNothingHere() {
        assertFalse(
                sql.lines()
                        .anyMatch(line -> line.startsWith("GRANT") && line.contains("'broker'")));
    }

    @Test
    void eachAccountGetsItsOwnPassword() {
        assertEquals(2, sql.split("r00t", -1).length - 1);
        assertEquals(1, sql.split("0wner", -1).length - 1);
        assertEquals(1, sql.split("p0rtal", -1).length - 1);
        assertEquals(1, sql.split("br0ker", -1).length - 1);
    }

    /** What an older build had granted to it is gone before the server listens. */
    @Test
    void runningAccountMayOnlyRead() {
        assertEquals(
                List.of(
                        "GRANT SELECT ON portal.* TO 'portal'@'127.0.0.1';",
                        "REVOKE ALL ON portal.* FROM 'portal'@'127.0.0.1';",
                        "GRANT SELECT ON portal.* TO 'portal'@'127.0.0.1';"),
                sql.lines().filter(line -> line.matches("(GRANT|REVOKE).*'portal'@.*")).toList());
    }
}
