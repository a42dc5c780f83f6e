package org.andian.test.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.test.AuditTable;
import org.andian.test.Node;
import org.andian.test.Node.Answer;
import org.andian.test.Populated;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One changed row among all is found and named by the command, and the exit code says so too. */
class AuditCheckIT {

    private static final Pattern BROKEN =
            Pattern.compile(
                    "The audit trail is broken: row (?<row>\\d+) is missing or was changed \\(of"
                            + " (?<rows>\\d+)\\)\\.");
    private static final Pattern WHOLE =
            Pattern.compile("The audit trail is whole: (?<rows>\\d+) rows\\.");

    private final Node node = Populated.portal().node();

    @Test
    void oneRowChangedInTheDatabaseIsFound() throws SQLException {
        assertEquals(0, node.command("audit", "check").code());
        try (AuditTable table = new AuditTable(node)) {
            long before = table.newest();
            long id = before / 2;
            String object = table.rewrite(id, "account somebody-else");
            Answer broken;
            try {
                broken = node.command("audit", "check");
            } finally {
                table.rewrite(id, object);
            }
            assertEquals(1, broken.code(), broken.toString());
            Matcher found = told(BROKEN, broken);
            assertEquals(id, Long.parseLong(found.group("row")));
            assertCounted(found, before, table.newest());

            before = table.newest();
            Answer whole = node.command("audit", "check");
            assertEquals(new Answer(0, whole.out(), ""), whole);
            assertCounted(told(WHOLE, whole), before, table.newest());
        }
    }

    private static Matcher told(Pattern sentence, Answer answer) {
        Matcher matcher = sentence.matcher(answer.out().strip());
        assertTrue(matcher.matches(), answer.toString());
        return matcher;
    }

    /** All rows there were; the check itself and whatever else happens meanwhile adds some. */
    private static void assertCounted(Matcher told, long before, long after) {
        long rows = Long.parseLong(told.group("rows"));
        assertTrue(before <= rows && rows <= after, rows + " not in " + before + ".." + after);
    }
}
