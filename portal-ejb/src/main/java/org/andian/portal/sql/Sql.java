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
 * Door: statements with question marks, run in the caller's transaction, or each in one of its own
 * where the caller has none. A parameter may be null; instants become epoch milliseconds, days stay
 * days, and enums are given by name. Every method throws {@link SqlFailure} when the database
 * refuses or does not answer; the transaction is then rolled back.
 */
@ApplicationScoped
public class Sql {

    @Resource(lookup = "jdbc/portal")
    private DataSource database;

    /** For the container, which then gives it the running portal's database. */
    Sql() {}

    Sql(DataSource database) {
        this.database = database;
    }

    /**
     * Reads all rows into memory: a caller limits what may grow.
     *
     * @param row makes a value of the row at hand; it must not keep the {@link Row}
     * @return in the order of the statement; empty when nothing fits
     */
    public <T> List<T> list(String sql, List<?> parameters, Function<Row, T> row) {
        return run(
                sql,
                Statement.NO_GENERATED_KEYS,
                statement -> {
                    bind(statement, parameters);
                    return read(statement, row);
                });
    }

    /**
     * The first row alone; the others are read too, so the statement says {@code limit 1} where
     * there may be many.
     *
     * @return empty when nothing fits, or where the value made of the first row is null, as the
     *     largest of none is
     */
    public <T> Optional<T> first(String sql, List<?> parameters, Function<Row, T> row) {
        List<T> values = list(sql, parameters, row);
        return values.isEmpty() ? Optional.empty() : Optional.ofNullable(values.getFirst());
    }

    /**
     * For {@code select count(*) as n} and the like: the column must be called {@code n}.
     *
     * @return 0 where there is no row
     */
    public long count(String sql, List<?> parameters) {
        return first(sql, parameters, row -> row.number("n")).orElse(0L);
    }

    /**
     * @param parameters in the order of the question marks
     * @return the affected rows as the database counts them: for {@code on duplicate key update} 1
     *     for a new row, 2 for one that was changed
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
     * Adds one row to a table that numbers its rows.
     *
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
     *
     * <p>Sent in slices: a batch that runs into the pool's time limit is cancelled between two of
     * its statements, and the driver then waits for answers that never come.
     *
     * @param rows each with the parameters of one row, all of one length; none does nothing
     */
    public void updateAll(String sql, List<? extends List<?>> rows) {
        Slices.of(rows).forEach(slice -> updateSlice(sql, slice));
    }

    private void updateSlice(String sql, List<? extends List<?>> rows) {
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

    /**
     * Question marks for an {@code in (…)}.
     *
     * @param n at least 1: no database takes an empty list
     */
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

    /** The driver would write an instant in the connection's zone; the tables hold milliseconds. */
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
