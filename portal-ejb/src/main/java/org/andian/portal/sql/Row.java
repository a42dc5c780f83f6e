package org.andian.portal.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The present row of a result, by column label, with null where the database has none; instants are
 * stored as epoch milliseconds.
 */
public final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    /**
     * @return 0 where the database has null
     */
    public long number(String column) {
        return read(() -> result.getLong(column));
    }

    /** For numbers that may be missing, such as an optional reference. */
    public Long numberOrNull(String column) {
        return read(() -> result.getObject(column, Long.class));
    }

    /** For measured values and coordinates; null where none was stored. */
    public Double decimal(String column) {
        return read(() -> result.getObject(column, Double.class));
    }

    public String text(String column) {
        return read(() -> result.getString(column));
    }

    /** Whole, in memory: for what is small enough, such as a rejected frame or a kept document. */
    public byte[] bytes(String column) {
        return read(() -> result.getBytes(column));
    }

    /**
     * @return false where the database has 0 or null
     */
    public boolean flag(String column) {
        return number(column) != 0;
    }

    /** A moment stored as epoch milliseconds. */
    public Instant instant(String column) {
        Long millis = numberOrNull(column);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    /** A calendar day as stored, of the zone people live in. */
    public LocalDate day(String column) {
        return read(() -> result.getObject(column, LocalDate.class));
    }

    private static <T> T read(Cell<T> cell) {
        try {
            return cell.get();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private interface Cell<T> {
        T get() throws SQLException;
    }
}
