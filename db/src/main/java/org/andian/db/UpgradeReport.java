package org.andian.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/**
 * Says in sentences what migrations did with rows of an old database that did not fit.
 *
 * <p>For the log and for the administrator who upgrades: in English, without any personal data,
 * since it names tables and numbers only.
 */
public final class UpgradeReport {

    private final DataSource database;

    public UpgradeReport(DataSource database) {
        this.database = database;
    }

    /**
     * @return one sentence for each table and reason, then one for each kind of orphan that stays
     *     where it is; empty when everything fitted
     * @throws IllegalStateException when the database does not answer
     */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>(setAside());
        new Orphans(database)
                .count()
                .forEach(
                        (what, n) ->
                                sentences.add(
                                        n
                                                + " rows left as they are: "
                                                + what
                                                + " names a row that is not there"));
        return sentences;
    }

    private List<String> setAside() {
        String query =
                """
                select table_name, what, reason, count(*) as n from set_aside
                group by table_name, what, reason order by table_name, what, reason\
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query);
                ResultSet result = select.executeQuery()) {
            List<String> sentences = new ArrayList<>();
            while (result.next()) {
                sentences.add(
                        sentence(
                                result.getString("what"),
                                result.getLong("n"),
                                result.getString("table_name"),
                                result.getString("reason")));
            }
            return sentences;
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "What was set aside could not be read: " + e.getMessage(), e);
        }
    }

    private static String sentence(String what, long n, String table, String reason) {
        String done =
                switch (what) {
                    case "MOVED" -> " moved from " + table + " to set_aside: ";
                    case "MENDED" -> " mended in " + table + ", as it was in set_aside: ";
                    default -> " added to " + table + ": ";
                };
        return n + " rows" + done + reason;
    }
}
