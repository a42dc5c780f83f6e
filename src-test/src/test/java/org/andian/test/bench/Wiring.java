package org.andian.test.bench;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

/**
 * Puts the portal's own classes together without a server, so that what is measured is the
 * delivered code on a database of the measurement's own.
 */
final class Wiring {

    private final Map<Class<?>, Object> made = new HashMap<>();
    private final List<String> contributors;

    /**
     * @param contributors names of the classes that stand in the catalogue
     */
    Wiring(DataSource database, Clock clock, List<String> contributors) {
        made.put(DataSource.class, database);
        made.put(Clock.class, clock);
        this.contributors = contributors;
    }

    <T> T get(Class<T> type) throws ReflectiveOperationException {
        Object present = made.get(type);
        if (present == null) {
            present = type == Instance.class ? instances() : make(type);
        }
        return type.cast(present);
    }

    Object get(String className) throws ReflectiveOperationException {
        return get(Class.forName(className));
    }

    private Object make(Class<?> type) throws ReflectiveOperationException {
        if (type.isInterface()) {
            return Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, refuse(type));
        }
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object bean = constructor.newInstance();
        made.put(type, bean);
        for (Field field : type.getDeclaredFields()) {
            if (field.isAnnotationPresent(Inject.class)
                    || field.isAnnotationPresent(Resource.class)) {
                field.setAccessible(true);
                field.set(bean, get(field.getType()));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(PostConstruct.class)) {
                method.setAccessible(true);
                method.invoke(bean);
            }
        }
        return bean;
    }

    private Object instances() {
        return Proxy.newProxyInstance(
                Instance.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("stream")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    List<Object> all = new ArrayList<>();
                    for (String name : contributors) {
                        all.add(get(name));
                    }
                    return all.stream();
                });
    }

    private static InvocationHandler refuse(Class<?> type) {
        return (proxy, method, arguments) -> {
            throw new UnsupportedOperationException(
                    type.getSimpleName() + "." + method.getName() + " needs the server");
        };
    }
}
