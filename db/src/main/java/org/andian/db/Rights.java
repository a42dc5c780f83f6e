package org.andian.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/**
 * What the running portal's account may do in the database: read and write the business, append to
 * the trail, change no table. The owner's account grants it after migrating, table by table, since
 * no server takes away from one table what was granted for all.
 */
public final class Rights {

    /** What lets an account change rows of a table or the table itself; as the servers name it. */
    private static final Set<String> CHANGING =
            Set.of(
                    "UPDATE",
                    "DELETE",
                    "DELETE HISTORY",
                    "CREATE",
                    "DROP",
                    "ALTER",
                    "INDEX",
                    "TRIGGER",
                    "CREATE USER",
                    "SUPER");

    private static final String AUDIT = "audit";

    /** What only the owner writes: the migrations, and how the installation was born. */
    private static final Set<String> READ_ONLY =
            Set.of("flyway_schema_history", "installation_birth");

    private final DataSource owner;
    private final DataSource running;

    private enum Right {
        SELECT,
        INSERT,
        UPDATE,
        DELETE
    }

    /**
     * @param owner of the account that migrates; it may grant what it may do itself
     * @param running of the account the portal works with, perhaps the same one
     */
    public Rights(DataSource owner, DataSource running) {
        this.owner = owner;
        this.running = running;
    }

    /**
     * Grants what the running account lacks. Harmless from several nodes at once.
     *
     * @return how many tables were granted something; 0 where nothing lacked or one account is both
     * @throws IllegalStateException when the owner's account may not grant
     */
    public int grant() {
        try (Connection granting = owner.getConnection();
                Connection granted = running.getConnection()) {
            Account account = Account.of(granted);
            if (account.equals(Account.of(granting))) {
                return 0;
            }
            Map<String, Set<Right>> lacking = lacking(granting, granted, account);
            try (Statement statement = granting.createStatement()) {
                for (Map.Entry<String, Set<Right>> table : lacking.entrySet()) {
                    statement.execute(
                            "grant %s on %s to %s"
                                    .formatted(
                                            listed(table.getValue()),
                                            table.getKey(),
                                            account.quoted()));
                }
            }
            return lacking.size();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The account that owns the database cannot grant the running portal's account"
                            + " its rights; give it all rights in the schema with grant option ("
                            + e.getMessage()
                            + ")",
                    e);
        }
    }

    /**
     * Whether the running account may change or remove rows of the trail, by a right in the schema
     * or for its table.
     */
    public boolean mayChangeAudit() {
        try (Connection connection = running.getConnection()) {
            Account account = Account.of(connection);
            Set<String> held = new HashSet<>();
            held.addAll(
                    texts(
                            connection,
                            "select privilege_type from information_schema.user_privileges where"
                                    + " grantee = ?",
                            account.quoted()));
            held.addAll(inSchema(connection, account));
            held.addAll(
                    texts(
                            connection,
                            "select privilege_type from information_schema.table_privileges where"
                                + " table_schema = database() and grantee = ? and table_name = '"
                                    + AUDIT
                                    + "'",
                            account.quoted()));
            held.retainAll(CHANGING);
            return !held.isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The rights of the running account cannot be read: " + e.getMessage(), e);
        }
    }

    private static Map<String, Set<Right>> lacking(
            Connection granting, Connection granted, Account account) throws SQLException {
        Map<String, Set<Right>> lacking = wanted(granting);
        Set<String> everywhere = inSchema(granted, account);
        String query =
                "select table_name, privilege_type from information_schema.table_privileges"
                        + " where table_schema = database() and grantee = ?";
        Set<String> single = new HashSet<>();
        try (PreparedStatement select = granted.prepareStatement(query)) {
            select.setString(1, account.quoted());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    single.add(rows.getString(1) + " " + rows.getString(2));
                }
            }
        }
        lacking.forEach(
                (table, rights) ->
                        rights.removeIf(
                                right ->
                                        everywhere.contains(right.name())
                                                || single.contains(table + " " + right.name())));
        lacking.values().removeIf(Set::isEmpty);
        return lacking;
    }

    private static Map<String, Set<Right>> wanted(Connection connection) throws SQLException {
        Map<String, Set<Right>> wanted = new TreeMap<>();
        String query =
                "select table_name, table_type from information_schema.tables"
                        + " where table_schema = database()";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                String table = rows.getString(1);
                wanted.put(table, wanted(table, rows.getString(2).equals("VIEW")));
            }
        }
        return wanted;
    }

    private static Set<Right> wanted(String table, boolean isView) {
        if (isView || READ_ONLY.contains(table)) {
            return EnumSet.of(Right.SELECT);
        }
        return table.equals(AUDIT)
                ? EnumSet.of(Right.SELECT, Right.INSERT)
                : EnumSet.allOf(Right.class);
    }

    private static Set<String> inSchema(Connection connection, Account account)
            throws SQLException {
        return texts(
                connection,
                "select privilege_type from information_schema.schema_privileges where"
                        + " database() like table_schema and grantee = ?",
                account.quoted());
    }

    private static Set<String> texts(Connection connection, String query, String parameter)
            throws SQLException {
        Set<String> texts = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, parameter);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
        }
        return texts;
    }

    private static String listed(Set<Right> rights) {
        return rights.stream().map(Right::name).collect(Collectors.joining(", "));
    }

    /**
     * Whom the server takes a connection for.
     *
     * @param host the pattern of the account, such as {@code 127.0.0.1} or {@code %}
     */
    private record Account(String user, String host) {

        static Account of(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select current_user()")) {
                row.next();
                String name = row.getString(1);
                int at = name.lastIndexOf('@');
                return new Account(name.substring(0, at), name.substring(at + 1));
            }
        }

        /** As statements and the tables of privileges write it. */
        String quoted() {
            return "'%s'@'%s'".formatted(user.replace("'", "''"), host);
        }
    }
}
