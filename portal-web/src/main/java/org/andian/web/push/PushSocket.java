package org.andian.web.push;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpSession;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.websocket.server.ServerEndpointConfig;

import org.andian.web.account.SessionNumber;

import java.lang.System.Logger.Level;
import java.util.Map;

/**
 * Where open pages listen. The authentication lets a page of ours in whose visitor is logged in;
 * under which login it was opened is kept with the socket, which ends with that login. What a page
 * says here nobody hears.
 */
@ServerEndpoint(value = PushSocket.ADDRESS, configurator = PushSocket.Handshake.class)
public class PushSocket {

    /** Inside the application; the only one with a socket. */
    static final String ADDRESS = "/push/alarms";

    private static final System.Logger LOG = System.getLogger(PushSocket.class.getName());
    private static final String NUMBER = "org.andian.session";
    private static final String SOCKETS = "org.andian.sockets";

    /** Runs in the request, which still has its session and the application around it. */
    public static final class Handshake extends ServerEndpointConfig.Configurator {

        @Override
        public void modifyHandshake(
                ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
            Map<String, Object> ofThisSocket = config.getUserProperties();
            ofThisSocket.put(NUMBER, SessionNumber.of((HttpSession) request.getHttpSession()));
            ofThisSocket.put(SOCKETS, CDI.current().select(OpenSockets.class).get());
        }
    }

    @OnOpen
    public void open(Session socket) {
        sockets(socket).opened(socket, (long) socket.getUserProperties().get(NUMBER));
    }

    @OnClose
    public void close(Session socket) {
        sockets(socket).closed(socket);
    }

    /** Such as a browser that is gone without a word; the socket is closed after it. */
    @OnError
    public void fail(Session socket, Throwable failure) {
        LOG.log(Level.DEBUG, "A socket failed", failure);
    }

    private static OpenSockets sockets(Session socket) {
        return (OpenSockets) socket.getUserProperties().get(SOCKETS);
    }
}
