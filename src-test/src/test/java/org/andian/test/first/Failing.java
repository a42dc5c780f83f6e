package org.andian.test.first;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;

import javax.sql.DataSource;

/**
 * A database that fails every statement by which a migration moves rows or makes keys, once so many
 * of them have run: for what it leaves behind, as good as a node killed there.
 */
final class Failing implements DataSource {

    private static final String COUNTED =
            "(?s)\\s*(alter table|delete x|delete from [a-z_]+ where id|update [a-z_]+ x|insert"
                    + " into set_aside|insert into venue_group|insert into premises_regulator).*";

    private final DataSource database;
    private final AtomicInteger left;

    /**
     * @param last how many such statements still run
     */
    Failing(DataSource database, int last) {
        this.database = database;
        this.left = new AtomicInteger(last);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = database.getConnection();
        return proxy(
                Connection.class,
                (self, method, arguments) -> {
                    Object result = call(connection, method, arguments);
                    if (result instanceof PreparedStatement prepared) {
                        return statement(PreparedStatement.class, prepared, (String) arguments[0]);
                    }
                    if (result instanceof Statement plain) {
                        return statement(Statement.class, plain, "");
                    }
                    return result;
                });
    }

    private <S extends Statement> S statement(Class<S> kind, S statement, String prepared) {
        return proxy(
                kind,
                (self, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        count(arguments == null ? prepared : (String) arguments[0]);
                    }
                    return call(statement, method, arguments);
                });
    }

    private void count(String sql) throws SQLException {
        if (sql.matches(COUNTED) && left.getAndDecrement() <= 0) {
            throw new SQLException("The node was killed here: " + sql);
        }
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static <T> T proxy(Class<T> kind, InvocationHandler handler) {
        return kind.cast(
                Proxy.newProxyInstance(
                        Failing.class.getClassLoader(), new Class<?>[] {kind}, handler));
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return database.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        database.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        database.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return database.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return database.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> kind) throws SQLException {
        return database.unwrap(kind);
    }

    @Override
    public boolean isWrapperFor(Class<?> kind) throws SQLException {
        return false;
    }
}
