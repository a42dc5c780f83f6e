package org.andian.web.wire;

import java.lang.System.Logger.Level;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** What the network library tells of its events, put at each part of it once. */
final class ServerProbe {

    /** Takes what happened; must not throw, since the library would take that for a bad request. */
    interface Told {
        void of(String event, Object[] arguments);
    }

    private static final System.Logger LOG = System.getLogger(ServerProbe.class.getName());

    private final Told told;
    private final List<Object> watched = new ArrayList<>();

    /** One probe, as the array of them that the library takes. */
    private final Object probes;

    /**
     * @param type name of the library's interface of such probes
     */
    ServerProbe(String type, Told told) throws ClassNotFoundException {
        this.told = told;
        Class<?> probeType = ServerListeners.load(type);
        InvocationHandler handler = this::happened;
        probes = Array.newInstance(probeType, 1);
        Array.set(
                probes,
                0,
                Proxy.newProxyInstance(
                        probeType.getClassLoader(), new Class<?>[] {probeType}, handler));
    }

    private Object happened(Object probe, Method event, Object[] arguments) {
        return switch (event.getName()) {
            case "equals" -> probe == arguments[0];
            case "hashCode" -> System.identityHashCode(probe);
            case "toString" -> "probe of the portal";
            default -> {
                told.of(event.getName(), arguments);
                yield null;
            }
        };
    }

    /**
     * @param monitoring the library's configuration of what a part of it tells; once more does no
     *     harm
     */
    void watch(Object monitoring) throws ReflectiveOperationException {
        if (!watched.contains(monitoring)) {
            method("addProbes").invoke(monitoring, probes);
            watched.add(monitoring);
        }
    }

    boolean isWatching() {
        return !watched.isEmpty();
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

    private static Method method(String name) throws ReflectiveOperationException {
        return ServerListeners.load("org.glassfish.grizzly.monitoring.MonitoringConfig")
                .getMethod(name, Object[].class);
    }
}
