package org.andian.web.wire;

import static org.andian.web.wire.ServerListeners.load;

import org.andian.web.frame.SecurityHeaders;
import org.andian.web.frame.UnreadableAddress;

import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives the answer to each request the portal's headers as soon as the server's codec has read its
 * head: what the server answers by itself keeps them, what the portal answers sets them again. A
 * path that cannot be decoded becomes one that the portal answers.
 */
final class ServerHeads {

    private static final System.Logger LOG = System.getLogger(ServerHeads.class.getName());

    private final Class<?> codec = load("org.glassfish.grizzly.http.HttpServerFilter");
    private final Class<?> requestType = load("org.glassfish.grizzly.http.HttpRequestPacket");
    private final Method filters =
            load("org.glassfish.grizzly.config.GenericGrizzlyListener")
                    .getMethod("getFilters", Class.class);
    private final Method monitoring = codec.getMethod("getMonitoringConfig");
    private final Method response = requestType.getMethod("getResponse");
    private final Method address = requestType.getMethod("getRequestURI");
    private final Method isSecure =
            load("org.glassfish.grizzly.http.HttpHeader").getMethod("isSecure");
    private final Method setHeader =
            load("org.glassfish.grizzly.http.HttpHeader")
                    .getMethod("setHeader", String.class, String.class);
    private final Method path = requestType.getMethod("getRequestURI");
    private final Method setPath = requestType.getMethod("setRequestURI", String.class);
    private final ServerProbe probe =
            new ServerProbe("org.glassfish.grizzly.http.HttpProbe", this::told);
    private final String context;
    private boolean failing;

    /**
     * @param context path of this application, empty at the root of its server
     * @throws ReflectiveOperationException when this server has other classes
     */
    ServerHeads(String context) throws ReflectiveOperationException {
        this.context = context;
    }

    /**
     * @param listener watched already or not
     */
    void watch(Object listener) throws ReflectiveOperationException {
        for (Object filter : (List<?>) filters.invoke(listener, codec)) {
            probe.watch(monitoring.invoke(filter));
        }
    }

    void leave() {
        probe.leave();
    }

    /** A head that cannot be read is told as a fault, before it is answered. */
    private void told(String event, Object[] arguments) {
        boolean isHead = event.equals("onHeaderParseEvent") || event.equals("onErrorEvent");
        if (!isHead || !requestType.isInstance(arguments[1])) {
            return;
        }
        try {
            Object answer = response.invoke(arguments[1]);
            for (Map.Entry<String, String> header :
                    SecurityHeaders.ofServer(
                                    (String) address.invoke(arguments[1]),
                                    (boolean) isSecure.invoke(arguments[1]))
                            .entrySet()) {
                setHeader.invoke(answer, header.getKey(), header.getValue());
            }
            lead(arguments[1]);
        } catch (ReflectiveOperationException unable) {
            LOG.log(failing ? Level.DEBUG : Level.WARNING, "An answer lacks its headers", unable);
            failing = true;
        }
    }

    private void lead(Object request) throws ReflectiveOperationException {
        Optional<String> instead =
                UnreadableAddress.instead(context, (String) path.invoke(request));
        if (instead.isPresent()) {
            setPath.invoke(request, instead.get());
        }
    }
}
