package org.andian.web.wire;

import java.lang.System.Logger.Level;
import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The open connections of the server this runs in, as its network library (Grizzly 5) shows them to
 * probes. By name: neither the library nor the server publishes these classes for compiling.
 */
final class ServerConnections {

    private static final System.Logger LOG = System.getLogger(ServerConnections.class.getName());

    private final ClassLoader server = Thread.currentThread().getContextClassLoader();
    private final Class<?> probeType = load("org.glassfish.grizzly.ConnectionProbe");

    /** Under which the HTTP codec keeps a request on its connection, from its first byte on. */
    private final Object request =
            load("org.glassfish.grizzly.http.HttpServerFilter")
                    .getField("HTTP_SERVER_REQUEST_ATTR_NAME")
                    .get(null);

    private final Method attributes =
            load("org.glassfish.grizzly.attributes.AttributeStorage").getMethod("getAttributes");
    private final Method attribute =
            load("org.glassfish.grizzly.attributes.AttributeHolder")
                    .getMethod("getAttribute", String.class);
    private final Method isHeadWhole =
            load("org.glassfish.grizzly.http.HttpPacketParsing").getMethod("isHeaderParsed");
    private final Method close =
            load("org.glassfish.grizzly.Connection").getMethod("terminateSilently");

    private final Method isOpen = load("org.glassfish.grizzly.Connection").getMethod("isOpen");

    /** Those that have sent anything; an accepted one is told to older probes only. */
    private final Set<Object> heard = ConcurrentHashMap.newKeySet();

    private final List<Object> watched = new ArrayList<>();
    private final Object probes = probes();

    /**
     * @throws ReflectiveOperationException when this server has other classes
     */
    ServerConnections() throws ReflectiveOperationException {}

    /**
     * Watches listeners that it does not watch yet; a server may open one after its applications.
     *
     * @return whether any is watched
     */
    boolean look() throws ReflectiveOperationException {
        Class<?> listenerType = load("org.glassfish.grizzly.config.dom.NetworkListener");
        Class<?> serviceType = load("com.sun.enterprise.v3.services.impl.GrizzlyService");
        Class<?> watchable = load("com.sun.enterprise.v3.services.impl.GrizzlyProxy");
        Method proxyOf = serviceType.getMethod("lookupNetworkProxy", listenerType);
        Object service = located("getService", serviceType);
        for (Object listener : (List<?>) located("getAllServices", listenerType)) {
            Object proxy = proxyOf.invoke(service, listener);
            if (watchable.isInstance(proxy)) {
                watch(monitoring(proxy));
            }
        }
        return !watched.isEmpty();
    }

    private Object located(String how, Class<?> type) throws ReflectiveOperationException {
        Object locator =
                load("org.glassfish.internal.api.Globals")
                        .getMethod("getDefaultHabitat")
                        .invoke(null);
        return load("org.glassfish.hk2.api.ServiceLocator")
                .getMethod(how, Class.class, Annotation[].class)
                .invoke(locator, type, new Annotation[0]);
    }

    private Object monitoring(Object proxy) throws ReflectiveOperationException {
        Object listener =
                load("com.sun.enterprise.v3.services.impl.GrizzlyProxy")
                        .getMethod("getUnderlyingListener")
                        .invoke(proxy);
        Object transport =
                load("org.glassfish.grizzly.config.GenericGrizzlyListener")
                        .getMethod("getTransport")
                        .invoke(listener);
        return load("org.glassfish.grizzly.Transport")
                .getMethod("getConnectionMonitoringConfig")
                .invoke(transport);
    }

    private void watch(Object monitoring) throws ReflectiveOperationException {
        if (!watched.contains(monitoring)) {
            method("addProbes").invoke(monitoring, probes);
            watched.add(monitoring);
        }
    }

    void leave() {
        for (Object monitoring : watched) {
            try {
                method("removeProbes").invoke(monitoring, probes);
            } catch (ReflectiveOperationException refused) {
                LOG.log(Level.WARNING, "The server keeps showing its connections", refused);
            }
        }
    }

    private Method method(String name) throws ReflectiveOperationException {
        return load("org.glassfish.grizzly.monitoring.MonitoringConfig")
                .getMethod(name, Object[].class);
    }

    /** One probe, as the array of them that the library takes. */
    private Object probes() {
        InvocationHandler handler = this::told;
        Object probe =
                Proxy.newProxyInstance(
                        probeType.getClassLoader(), new Class<?>[] {probeType}, handler);
        Object array = Array.newInstance(probeType, 1);
        Array.set(array, 0, probe);
        return array;
    }

    private Object told(Object probe, Method event, Object[] arguments) {
        return switch (event.getName()) {
            case "onReadEvent" -> forNothing(heard.add(arguments[0]));
            case "onCloseEvent" -> forNothing(heard.remove(arguments[0]));
            case "equals" -> probe == arguments[0];
            case "hashCode" -> System.identityHashCode(probe);
            case "toString" -> "probe of unfinished requests";
            default -> null; // what else happens on a connection tells nothing about a head
        };
    }

    private static Object forNothing(boolean changed) {
        return null;
    }

    /** Those on which a request's head has begun and not ended. */
    List<Object> withUnfinishedHead() throws ReflectiveOperationException {
        List<Object> begun = new ArrayList<>();
        for (Object connection : heard) {
            if (!(boolean) isOpen.invoke(connection)) {
                heard.remove(connection); // closed while it was heard
                continue;
            }
            Object begins = attribute.invoke(attributes.invoke(connection), request);
            if (begins != null && !(boolean) isHeadWhole.invoke(begins)) {
                begun.add(connection);
            }
        }
        return begun;
    }

    void close(Object connection) throws ReflectiveOperationException {
        close.invoke(connection);
    }

    private Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name, true, server);
    }
}
