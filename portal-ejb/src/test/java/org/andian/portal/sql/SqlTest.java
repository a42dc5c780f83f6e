package org.andian.portal.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import javax.sql.DataSource;

class SqlTest {

    private final List<List<Object>> sent = new ArrayList<>();
    private final List<Object> waiting = new ArrayList<>();
    private int found;

    @Test
    void manyRowsAreSentInSlicesThatNoTimeLimitCutsShort() {
        List<List<Integer>> rows = IntStream.range(0, 1_201).mapToObj(List::of).toList();
        new Sql(database()).updateAll("delete from t where id = ?", rows);
        assertEquals(List.of(500, 500, 201), sent.stream().map(List::size).toList());
        assertEquals(
                IntStream.range(0, 1_201).boxed().toList(),
                sent.stream().flatMap(List::stream).toList());
    }

    @Test
    void noRowsAskNothing() {
        new Sql(database()).updateAll("delete from t where id = ?", List.of());
        assertEquals(List.of(), sent);
    }

    @Test
    void theFirstIsEmptyWhereThereIsNoneAndWhereItIsNull() {
        assertEquals(Optional.empty(), first(0, "a"));
        assertEquals(Optional.empty(), first(1, (String) null));
        assertEquals(Optional.of("a"), first(2, "a", null));
        assertEquals(Optional.empty(), first(2, null, "b"));
    }

    private Optional<String> first(int rows, String... values) {
        found = rows;
        Iterator<String> each = Arrays.asList(values).iterator();
        return new Sql(database()).first("select a from t", List.of(), row -> each.next());
    }

    private DataSource database() {
        return proxy(DataSource.class, (method, arguments) -> connection());
    }

    private Connection connection() {
        return proxy(
                Connection.class,
                (method, arguments) -> method.equals("prepareStatement") ? statement() : null);
    }

    private PreparedStatement statement() {
        return proxy(
                PreparedStatement.class,
                (method, arguments) -> {
                    if (method.equals("setObject")) {
                        waiting.add(arguments[1]);
                    }
                    if (method.equals("executeBatch")) {
                        sent.add(List.copyOf(waiting));
                        waiting.clear();
                        return new int[0];
                    }
                    return method.equals("executeQuery") ? result() : null;
                });
    }

    private ResultSet result() {
        return proxy(
                ResultSet.class, (method, arguments) -> method.equals("next") ? found-- > 0 : null);
    }

    private interface Call {
        Object answer(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) -> call.answer(method.getName(), arguments)));
    }
}
