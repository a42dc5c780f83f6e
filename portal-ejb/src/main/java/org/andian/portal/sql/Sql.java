package org.andian.portal.sql;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import javax.sql.DataSource;

/**
 * Door: statements with question marks, run in the caller's transaction. Instants become epoch
 * milliseconds.
 */
@ApplicationScoped
public class Sql {

    @Resource(lookup = "jdbc/portal")
    private DataSource database;

    public <T> List<T> list(String sql, List<?> parameters, Function<Row, T> row) {
        return run(
                sql,
                Statement.NO_GENERATED_KEYS,
                statement -> {
                    bind(statement, parameters);
                    return read(statement, row);
                });
    }

    public <T> Optional<T> first(String sql, List<?> parameters, Function<Row, T> row) {
        return list(sql, parameters, row).stream().findFirst();
    }

    /** For {@code select count(*) as n} and the like: the column must be called {@code n}. */
    public long count(String sql, List<?> parameters) {
        return first(sql, parameters, row -> row.number("n")).orElse(0L);
    }

    /**
     * @return the affected rows as the database counts them
     */
    public int update(String sql, Object... parameters) {
        return run(
                sql,
                Statement.NO_GENERATED_KEYS,
                statement -> {
                    bind(statement, Arrays.asList(parameters));
                    return statement.executeUpdate();
                });
    }

    /**
     * @return the row's generated key
     */
    public long insert(String sql, Object... parameters) {
        return run(
                sql,
                Statement.RETURN_GENERATED_KEYS,
                statement -> {
                    bind(statement, Arrays.asList(parameters));
                    statement.executeUpdate();
                    return key(statement);
                });
    }

    /**
     * One statement for many rows, sent in few packets where the driver rewrites batches. Keys are
     * looked up by the rows' own codes: clusters leave gaps.
     */
    public void updateAll(String sql, List<? extends List<?>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        run(
                sql,
                Statement.NO_GENERATED_KEYS,
                statement -> {
                    for (List<?> row : rows) {
                        bind(statement, row);
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                });
    }

    /** Question marks for an {@code in (…)}. */
    public static String marks(int n) {
        return String.join(", ", Collections.nCopies(n, "?"));
    }

    private <T> T run(String sql, int keys, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql, keys)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static void bind(PreparedStatement statement, List<?> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            Object value = parameters.get(i);
            statement.setObject(
                    i + 1, value instanceof Instant at ? Long.valueOf(at.toEpochMilli()) : value);
        }
    }

    private static <T> List<T> read(PreparedStatement statement, Function<Row, T> row)
            throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            Row present = new Row(result);
            while (result.next()) {
                rows.add(row.apply(present));
            }
        }
        return rows;
    }

    private static long key(PreparedStatement statement) throws SQLException {
        try (ResultSet result = statement.getGeneratedKeys()) {
            result.next();
            return result.getLong(1);
        }
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
