package org.andian.portal.sql;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * Door: the database under the account that owns it, for what changes tables: migrations, grants,
 * the partitions of readings, and what of the trail is too old to be kept. Everything else goes
 * through {@link Sql}, whose account may not.
 */
@ApplicationScoped
public class OwnerDatabase {

    private static final System.Logger LOG = System.getLogger(OwnerDatabase.class.getName());
    private static final String NAME = "jdbc/portal-owner";

    @Resource(lookup = "jdbc/portal")
    private DataSource running;

    private DataSource owner;

    /** A server on which nobody has set up the second data source has one account for both. */
    @PostConstruct
    @SuppressWarnings("BanJNDI") // the name is ours and nobody's input
    void find() {
        try {
            owner = (DataSource) new InitialContext().lookup(NAME);
        } catch (NamingException none) {
            LOG.log(
                    Level.WARNING,
                    "There is no data source {0}: the running portal''s account owns the database",
                    NAME);
            owner = running;
        }
    }

    /** Of the owner's account; to be used outside transactions. */
    public DataSource source() {
        return owner;
    }

    /**
     * Changes a table or its rows; to be called outside transactions.
     *
     * @return how many rows it changed
     * @throws SqlFailure when the database refuses or does not answer
     */
    public int change(String statement) {
        try (Connection connection = owner.getConnection();
                Statement work = connection.createStatement()) {
            return work.executeUpdate(statement);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
