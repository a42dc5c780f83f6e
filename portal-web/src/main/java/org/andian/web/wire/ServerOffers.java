package org.andian.web.wire;

import static org.andian.web.wire.ServerListeners.load;

import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes an offer to speak another protocol (RFC 9110, 7.8) away unless it is a socket's: a filter
 * behind the server's codec, which asks about an offer before it looks for a body. Unasked it would
 * take the body for words of that protocol and lose it. HTTP/2 in clear text is switched off: its
 * heads nobody here could see unfinished.
 */
final class ServerOffers {

    private static final System.Logger LOG = System.getLogger(ServerOffers.class.getName());
    private static final String SOCKET = "websocket";

    private final Class<?> codec = load("org.glassfish.grizzly.http.HttpServerFilter");
    private final Class<?> filterType = load("org.glassfish.grizzly.filterchain.Filter");
    private final Class<?> headType = load("org.glassfish.grizzly.http.HttpHeader");
    private final Class<?> wordType = load("org.glassfish.grizzly.http.util.DataChunk");
    private final Class<?> offerType =
            load("org.glassfish.grizzly.http.HttpEvents$IncomingHttpUpgradeEvent");

    private final Method transport =
            load("org.glassfish.grizzly.config.GenericGrizzlyListener").getMethod("getTransport");
    private final Method chainOf =
            load("org.glassfish.grizzly.Transport").getMethod("getProcessor");
    private final Method goOn =
            load("org.glassfish.grizzly.filterchain.FilterChainContext")
                    .getMethod("getInvokeAction");
    private final Method head = offerType.getMethod("getHttpHeader");
    private final Method offer = headType.getMethod("getUpgradeDC");
    private final Method equal = wordType.getMethod("equalsIgnoreCase", String.class);
    private final Method forget = wordType.getMethod("recycle");
    private final Method headers = headType.getMethod("getHeaders");
    private final Method remove =
            load("org.glassfish.grizzly.http.util.MimeHeaders")
                    .getMethod("removeHeader", String.class);
    private final Method withoutLength =
            headType.getMethod("setIgnoreContentModifiers", boolean.class);

    private final Object filter = filter();
    private final List<List<Object>> chains = new ArrayList<>();
    private boolean failing;

    /**
     * @throws ReflectiveOperationException when this server has other classes
     */
    ServerOffers() throws ReflectiveOperationException {}

    private Object filter() {
        InvocationHandler handler = this::happened;
        return Proxy.newProxyInstance(
                filterType.getClassLoader(), new Class<?>[] {filterType}, handler);
    }

    /**
     * @param listener watched already or not
     */
    @SuppressWarnings("unchecked") // a chain of the library is a list of its filters
    void watch(Object listener) throws ReflectiveOperationException {
        if (!(chainOf.invoke(transport.invoke(listener)) instanceof List<?> filters)
                || filters.contains(filter)) {
            return;
        }
        List<Object> chain = (List<Object>) filters;
        for (int at = 0; at < chain.size(); at++) {
            if (codec.isInstance(chain.get(at))) {
                chain.add(at + 1, filter);
                chains.add(chain);
                return;
            }
        }
    }

    void leave() {
        chains.forEach(chain -> chain.remove(filter));
    }

    private Object happened(Object proxy, Method event, Object[] arguments)
            throws ReflectiveOperationException {
        return switch (event.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "filter of the portal";
            case "handleEvent" -> {
                if (offerType.isInstance(arguments[1])) {
                    refuse(head.invoke(arguments[1]));
                }
                yield goOn.invoke(arguments[0]);
            }
            default -> event.getName().startsWith("handle") ? goOn.invoke(arguments[0]) : null;
        };
    }

    /** What cannot be taken away stays, and the request with it. */
    private void refuse(Object request) {
        try {
            Object offered = offer.invoke(request);
            if ((boolean) equal.invoke(offered, SOCKET)) {
                return;
            }
            forget.invoke(offered);
            remove.invoke(headers.invoke(request), "Upgrade");
            remove.invoke(headers.invoke(request), "HTTP2-Settings");
            withoutLength.invoke(request, false);
        } catch (ReflectiveOperationException unable) {
            LOG.log(failing ? Level.DEBUG : Level.WARNING, "An offer was not refused", unable);
            failing = true;
        }
    }
}
