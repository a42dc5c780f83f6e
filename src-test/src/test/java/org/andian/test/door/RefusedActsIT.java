package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.audit.Trail;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import javax.sql.DataSource;

/** What was refused is in the trail, however often it was tried, and hinders nobody. */
@ArquillianTest
class RefusedActsIT {

    private static final int FLOOD = 300;
    private static final int MOST_KINDS = 20;
    private static final Duration INTO_THE_TRAIL = Duration.ofMinutes(3);

    @Inject private Stage stage;

    @Inject private Audit audit;

    @Inject private Trail trail;

    @Inject private Sql sql;

    @Resource(lookup = "jdbc/portal")
    private DataSource database;

    private String actor;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void anActor() {
        actor = "refused-" + stage.now().toEpochMilli();
    }

    /** While the chain is held by another, which every act would wait for. */
    @Test
    void aFloodWaitsForNoActAndIsOneRow() throws SQLException {
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeQuery("select id from audit_turn where id = 1 for update");
            for (int n = 0; n < FLOOD; n++) {
                audit.refused(actor, "rights.exceed", "address GET /users/list.xhtml", "try");
            }
            other.rollback();
            other.setAutoCommit(true);
        }
        Waiting.until(INTO_THE_TRAIL, () -> rows() == 1);
        String detail =
                sql.first(
                                "select detail from audit where actor = ?",
                                List.of(actor),
                                row -> row.text("detail"))
                        .orElseThrow();
        assertTrue(detail.startsWith("try, " + FLOOD + " times, 2"), detail);
        Scope auditor =
                stage.person("refused-auditor", Role.AUDIT_ADMINISTRATOR, null, Set.of(), null);
        assertEquals(OptionalLong.empty(), trail.verify(auditor));
    }

    @Test
    void whatFollowsTheFirstIsToldLater() {
        audit.refused(actor, "rights.exceed", "address GET /a", null);
        Waiting.until(INTO_THE_TRAIL, () -> !audit.takeRefused() && rows() == 1);
        audit.refused(actor, "rights.exceed", "address GET /a", null);
        audit.refused(actor, "rights.exceed", "address GET /a", null);
        while (audit.takeRefused()) {
            assertEquals(1, rows());
        }
        assertEquals(1, rows());
        sql.update("update audit_refusal set told_at = told_at - 600001 where actor = ?", actor);
        Waiting.until(INTO_THE_TRAIL, () -> !audit.takeRefused() && rows() == 2);
        String detail =
                sql.first(
                                "select detail from audit where actor = ? order by id desc limit 1",
                                List.of(actor),
                                row -> row.text("detail"))
                        .orElseThrow();
        assertTrue(detail.startsWith("2 times, 2"), detail);
    }

    @Test
    void addressesMadeUpByTheThousandFillNothing() {
        for (int n = 0; n < FLOOD; n++) {
            audit.refused(actor, "rights.exceed", "address GET /made/up/" + n, null);
        }
        assertTrue(kinds() <= MOST_KINDS + 1, () -> kinds() + " kinds");
        assertEquals(
                1,
                sql.count(
                        "select count(*) as n from audit_refusal where actor = ? and object = '*'",
                        List.of(actor)));
    }

    private long rows() {
        return sql.count(
                "select count(*) as n from audit where actor = ? and result = 'refused'",
                List.of(actor));
    }

    private long kinds() {
        return sql.count("select count(*) as n from audit_refusal where actor = ?", List.of(actor));
    }
}
