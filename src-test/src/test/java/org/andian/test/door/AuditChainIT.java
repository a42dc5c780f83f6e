package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;

import org.andian.portal.audit.Audit;
import org.andian.portal.audit.Trail;
import org.andian.portal.audit.TrailQuery;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.OwnerDatabase;
import org.andian.portal.sql.SqlFailure;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * The trail shows who did what, and shows when somebody has changed it behind the portal's back.
 */
@ArquillianTest
class AuditChainIT {

    private static final int WRITERS = 4;
    private static final int EACH = 25;

    @Inject private Stage stage;

    @Inject private Audit audit;

    @Inject private Trail trail;

    @Resource private ManagedExecutorService writers;

    @Resource private UserTransaction transaction;

    @Inject private OwnerDatabase owner;

    @Inject private ByHand byHand;

    private Scope auditor;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void anAuditor() {
        auditor = stage.person("chain-auditor", Role.AUDIT_ADMINISTRATOR, null, Set.of(), null);
    }

    @Test
    void concurrentWritersKeepTheChainWhole() throws Exception {
        List<Future<?>> runs =
                IntStream.range(0, WRITERS)
                        .<Future<?>>mapToObj(
                                writer -> writers.submit(() -> write("writer-" + writer)))
                        .toList();
        for (Future<?> run : runs) {
            run.get();
        }
        assertEquals(WRITERS * EACH, trail.count(auditor, "chain.test"));
        assertEquals(OptionalLong.empty(), trail.verify(auditor));
    }

    @Test
    void aChangedRowIsFound() throws SQLException {
        audit.done("chain", "chain.tampered", "object", "as it was");
        long id = trail.page(auditor, "chain.tampered", 0, 1).getFirst().id();
        rewrite(id, "as somebody wants it");
        assertEquals(OptionalLong.of(id), trail.verify(auditor));
        rewrite(id, "as it was");
        assertEquals(OptionalLong.empty(), trail.verify(auditor));
    }

    @Test
    void rowsCutOffTheEndAreFoundByTheHeadKeptOutside() throws SQLException {
        audit.done("chain", "chain.cut", "object", "the newest");
        long id = trail.head(auditor).orElseThrow().id();
        owner.change("create table cut_off as select * from audit where id >= " + id);
        owner.change("delete from audit where id >= " + id);
        assertEquals(OptionalLong.of(id), trail.verify(auditor));
        owner.change("insert into audit select * from cut_off");
        owner.change("drop table cut_off");
        assertEquals(OptionalLong.empty(), trail.verify(auditor));
    }

    @Test
    void anActThatIsRolledBackLeavesNoRow() throws Exception {
        transaction.begin();
        audit.done("chain", "chain.undone", "object", null);
        assertEquals(1, trail.count(auditor, "chain.undone"), "it is in the act's transaction");
        transaction.rollback();
        assertEquals(0, trail.count(auditor, "chain.undone"));
        assertEquals(OptionalLong.empty(), trail.verify(auditor));
    }

    @Test
    void theRunningAccountChangesNoRow() {
        audit.done("chain", "chain.fast", "object", null);
        for (String statement :
                List.of(
                        "update audit set detail = 'x' where action = 'chain.fast'",
                        "delete from audit where action = 'chain.fast'")) {
            assertThrows(SqlFailure.class, () -> byHand.update(statement), statement);
        }
        assertEquals(1, trail.count(auditor, "chain.fast"));
    }

    @Test
    void onlyTheAuditAdministratorReadsTheTrail() {
        Scope system =
                stage.person("chain-system", Role.SYSTEM_ADMINISTRATOR, null, Set.of(), null);
        assertNotAllowed(() -> trail.page(system, TrailQuery.all(), 0, 1));
        assertNotAllowed(() -> trail.verify(Scope.nobody()));
    }

    private void write(String actor) {
        for (int n = 0; n < EACH; n++) {
            audit.done(actor, "chain.test", "object " + n, null);
        }
    }

    private void rewrite(long id, String detail) throws SQLException {
        try (Connection connection = owner.source().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("update audit set detail = ? where id = ?")) {
            statement.setString(1, detail);
            statement.setLong(2, id);
            assertEquals(1, statement.executeUpdate());
        }
    }
}
