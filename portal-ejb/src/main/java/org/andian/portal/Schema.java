package org.andian.portal;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

import org.andian.db.Rights;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import javax.sql.DataSource;

/**
 * Door: whether the database answers, what of this build's schema it carries, and what the portal's
 * account may do there.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Schema {

    private static final System.Logger LOG = System.getLogger(Schema.class.getName());
    private static final int PATIENCE_SECONDS = 5;

    @Resource(lookup = "jdbc/portal")
    private DataSource database;

    /**
     * @param migrations how many were begun
     * @param failed how many of them did not come to their end
     */
    public record State(int migrations, int failed) {

        public boolean isWhole() {
            return failed == 0 && migrations > 0;
        }
    }

    /**
     * @param version as the server says it, such as 11.4.5-MariaDB
     * @param schema of the newest migration
     * @param bytes of all tables and their indexes, as the server estimates them
     */
    public record Size(String version, String schema, long bytes) {}

    private interface Question<T> {
        T ask(Statement statement) throws SQLException;
    }

    /**
     * @return empty, with a line in the log, when the database does not answer within five seconds
     */
    public Optional<State> find() {
        return answer(Schema::read);
    }

    /**
     * What the database is and how much it holds; for the system administrator only.
     *
     * @return empty, with a line in the log, when the database does not answer within five seconds
     */
    public Optional<Size> size(Scope scope) {
        scope.requireToRead(Role::mayConfigure, "read the state of the system");
        return answer(Schema::weigh);
    }

    private <T> Optional<T> answer(Question<T> question) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            return Optional.of(question.ask(statement));
        } catch (SQLException away) {
            LOG.log(Level.WARNING, "The database does not answer", away);
            return Optional.empty();
        }
    }

    private static Size weigh(Statement statement) throws SQLException {
        String size =
                """
                select version() as version,
                  (select version from flyway_schema_history where version is not null
                   order by installed_rank desc limit 1) as newest,
                  (select coalesce(sum(data_length + index_length), 0)
                   from information_schema.tables where table_schema = database()) as bytes\
                """;
        try (ResultSet row = statement.executeQuery(size)) {
            row.next();
            return new Size(
                    row.getString("version"), row.getString("newest"), row.getLong("bytes"));
        }
    }

    /**
     * Whether the account the portal runs with may change or remove rows of the audit trail; for
     * the system administrator only.
     */
    public boolean mayChangeAudit(Scope scope) {
        scope.require(Role::mayConfigure, "read the state of the system");
        return new Rights(database, database).mayChangeAudit();
    }

    private static State read(Statement statement) throws SQLException {
        String applied =
                """
                select count(*) as migrations, sum(case when success = 0 then 1 else 0 end) as failed
                from flyway_schema_history\
                """;
        try (ResultSet row = statement.executeQuery(applied)) {
            row.next();
            return new State(row.getInt("migrations"), row.getInt("failed"));
        }
    }
}
