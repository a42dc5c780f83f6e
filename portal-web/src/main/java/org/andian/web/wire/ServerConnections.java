package org.andian.web.wire;

import static org.andian.web.wire.ServerListeners.load;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The open connections of the server this runs in, as its network library shows them to probes. */
final class ServerConnections {

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
    private final Method transport =
            load("org.glassfish.grizzly.config.GenericGrizzlyListener").getMethod("getTransport");
    private final Method monitoring =
            load("org.glassfish.grizzly.Transport").getMethod("getConnectionMonitoringConfig");

    /**
     * Those that have sent anything, numbered as they began; an accepted one is told to older
     * probes only.
     */
    private final Map<Object, Long> heard = new ConcurrentHashMap<>();

    private final AtomicLong numbers = new AtomicLong();

    private final ServerProbe probe =
            new ServerProbe("org.glassfish.grizzly.ConnectionProbe", this::told);

    /**
     * @throws ReflectiveOperationException when this server has other classes
     */
    ServerConnections() throws ReflectiveOperationException {}

    /**
     * @param listener watched already or not
     */
    void watch(Object listener) throws ReflectiveOperationException {
        probe.watch(monitoring.invoke(transport.invoke(listener)));
    }

    boolean isWatching() {
        return probe.isWatching();
    }

    void leave() {
        probe.leave();
    }

    /** What else happens on a connection tells nothing about a head. */
    private void told(String event, Object[] arguments) {
        if (event.equals("onReadEvent")) {
            heard.computeIfAbsent(arguments[0], connection -> numbers.incrementAndGet());
        } else if (event.equals("onCloseEvent")) {
            heard.remove(arguments[0]);
        }
    }

    /** Those on which a request's head has begun and not ended, the oldest connection first. */
    List<Object> withUnfinishedHead() throws ReflectiveOperationException {
        List<Object> begun = new ArrayList<>();
        for (Object connection : inOrder()) {
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

    /** Of hundreds that begin between two looks the newest must not be taken for the oldest. */
    private List<Object> inOrder() {
        return heard.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    void close(Object connection) throws ReflectiveOperationException {
        close.invoke(connection);
    }
}
