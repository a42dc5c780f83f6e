package org.andian.web.wire;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/**
 * The listeners of the server this runs in, and the classes of its network library (Grizzly 5). By
 * name: neither the library nor the server publishes these classes for compiling.
 */
final class ServerListeners {

    private static final ClassLoader SERVER = Thread.currentThread().getContextClassLoader();

    private ServerListeners() {}

    static Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name, true, SERVER);
    }

    /**
     * Those that are open now; a server may open one after its applications.
     *
     * @return objects of {@code GenericGrizzlyListener}
     */
    static List<Object> open() throws ReflectiveOperationException {
        Class<?> listenerType = load("org.glassfish.grizzly.config.dom.NetworkListener");
        Class<?> serviceType = load("com.sun.enterprise.v3.services.impl.GrizzlyService");
        Class<?> proxyType = load("com.sun.enterprise.v3.services.impl.GrizzlyProxy");
        Method proxyOf = serviceType.getMethod("lookupNetworkProxy", listenerType);
        Object service = located("getService", serviceType);
        List<Object> open = new ArrayList<>();
        for (Object listener : (List<?>) located("getAllServices", listenerType)) {
            Object proxy = proxyOf.invoke(service, listener);
            if (proxyType.isInstance(proxy)) {
                open.add(proxyType.getMethod("getUnderlyingListener").invoke(proxy));
            }
        }
        return open;
    }

    private static Object located(String how, Class<?> type) throws ReflectiveOperationException {
        Object locator =
                load("org.glassfish.internal.api.Globals")
                        .getMethod("getDefaultHabitat")
                        .invoke(null);
        return load("org.glassfish.hk2.api.ServiceLocator")
                .getMethod(how, Class.class, Annotation[].class)
                .invoke(locator, type, new Annotation[0]);
    }
}
