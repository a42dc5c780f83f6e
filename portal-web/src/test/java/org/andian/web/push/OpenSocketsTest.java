package org.andian.web.push;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class OpenSocketsTest {

    private final OpenSockets sockets = new OpenSockets();
    private final List<String> heard = new ArrayList<>();

    /** The container tells a torn line by exceptions of its own. */
    @Test
    void aTornSocketKeepsTheWordFromNoOther() {
        for (int n = 0; n < 20; n++) {
            sockets.opened(socket("s" + n, n % 2 == 0), n);
        }
        sockets.tell("alarms");
        sockets.tell("alarms");
        assertEquals(20, heard.size());
    }

    private Session socket(String id, boolean isTorn) {
        RemoteEndpoint.Async remote =
                answering(
                        RemoteEndpoint.Async.class,
                        Map.of(
                                "sendText",
                                arguments -> {
                                    if (isTorn) {
                                        throw new UnsupportedOperationException("not connected");
                                    }
                                    heard.add(id);
                                    ((SendHandler) arguments[1])
                                            .onResult(new SendResult((Session) null));
                                    return null;
                                }));
        return answering(
                Session.class,
                Map.of(
                        "getId",
                        arguments -> id,
                        "getAsyncRemote",
                        arguments -> remote,
                        "close",
                        arguments -> {
                            throw new UnsupportedOperationException("not connected");
                        }));
    }

    private interface Answer {
        Object to(Object[] arguments);
    }

    private static <T> T answering(Class<T> type, Map<String, Answer> answers) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> answers.get(method.getName()).to(arguments)));
    }
}
