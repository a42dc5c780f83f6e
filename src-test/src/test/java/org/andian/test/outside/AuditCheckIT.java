package org.andian.test.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.test.AuditTable;
import org.andian.test.Node;
import org.andian.test.Node.Answer;
import org.andian.test.Populated;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;

/** One changed row among all is found and named by the command, and the exit code says so too. */
class AuditCheckIT {

    private final Node node = Populated.portal().node();

    @Test
    void oneRowChangedInTheDatabaseIsFound() throws SQLException {
        assertEquals(0, node.command("audit", "check").code());
        try (AuditTable table = new AuditTable(node)) {
            long id = table.newest() / 2;
            String before = table.rewrite(id, "account somebody-else");
            Answer broken;
            try {
                broken = node.command("audit", "check");
            } finally {
                table.rewrite(id, before);
            }
            assertEquals(1, broken.code(), broken.toString());
            assertEquals(
                    "The audit trail is broken: row %d is missing or was changed (of %d)."
                            .formatted(id, table.newest() - 1),
                    broken.out().strip());
            long rows = table.newest();
            assertEquals(
                    new Answer(0, "The audit trail is whole: " + rows + " rows.\n", ""),
                    node.command("audit", "check"));
        }
    }
}
