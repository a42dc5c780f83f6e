package org.andian.test.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mysql.cj.jdbc.MysqlDataSource;

import org.andian.db.Rights;
import org.andian.test.Node;
import org.andian.test.Populated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/** What somebody can do to the audit who has the password the portal runs with. */
class AuditRightsIT {

    /** Denied in a table; denied in a schema. */
    private static final Set<Integer> DENIED = Set.of(1142, 1044);

    private static final List<String> FORBIDDEN =
            List.of(
                    "update audit set detail = 'x'",
                    "delete from audit",
                    "replace into audit select * from audit",
                    "insert into audit select * from audit on duplicate key update detail = 'x'",
                    "truncate table audit",
                    "drop table audit",
                    "rename table audit to audit_old",
                    "alter table audit add column x int",
                    "create index x on audit (actor)",
                    "create trigger x before insert on audit for each row set new.actor = 'x'",
                    "create table audit_copy (id int)",
                    "create view audit_other as select * from audit",
                    "alter table district add column x int",
                    "delete from flyway_schema_history",
                    "update installation_birth set demo = 1 - demo",
                    "insert into installation_birth (id, demo, at) values (2, 1, 0)",
                    "delete from installation_birth");

    private final Node node = Populated.portal().node();

    @Test
    void theRunningAccountReadsAndAddsAndNothingElse() throws SQLException {
        try (Connection running = node.databaseAsPortal();
                Statement statement = running.createStatement()) {
            for (String forbidden : FORBIDDEN) {
                SQLException denied =
                        assertThrows(
                                SQLException.class, () -> statement.execute(forbidden), forbidden);
                assertTrue(DENIED.contains(denied.getErrorCode()), forbidden + ": " + denied);
            }
            try (ResultSet rows = statement.executeQuery("select count(*) from audit")) {
                rows.next();
                assertTrue(rows.getLong(1) > 0);
            }
        }
    }

    /** It may add to the trail, and would so with whatever a file holds. */
    @Test
    void noFileIsReadIntoATable(@TempDir Path folder) throws SQLException, IOException {
        Path file = Files.writeString(folder.resolve("rows"), "\n");
        MysqlDataSource source = source("portal");
        source.setAllowLoadLocalInfile(true);
        try (Connection running = source.getConnection();
                Statement statement = running.createStatement()) {
            SQLException refused =
                    assertThrows(
                            SQLException.class,
                            () ->
                                    statement.execute(
                                            "load data local infile '%s' into table audit"
                                                    .formatted(file)));
            assertTrue(refused.getMessage().contains("local infile"), refused.getMessage());
        }
    }

    @Test
    void itHasBeenGrantedAllItNeedsAndTheTrailIsOutOfItsReach() {
        Rights rights = new Rights(source("owner"), source("portal"));
        assertEquals(0, rights.grant(), "nothing was left to grant");
        assertFalse(rights.mayChangeAudit());
        assertTrue(new Rights(source("owner"), source("owner")).mayChangeAudit());
    }

    private MysqlDataSource source(String user) {
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl(
                "jdbc:mysql://127.0.0.1:"
                        + node.databasePort()
                        + "/portal?useSSL=false&allowPublicKeyRetrieval=true");
        source.setUser(user);
        source.setPassword(node.secret("database-" + user));
        return source;
    }
}
