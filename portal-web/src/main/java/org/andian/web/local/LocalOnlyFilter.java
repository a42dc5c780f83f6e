package org.andian.web.local;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

import org.andian.web.frame.Proxies;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Lets a call pass whose peer is this machine and whose key is that of the key file; the reason of
 * a refusal is not told.
 */
@Provider
@LocalOnly
@Priority(Priorities.AUTHENTICATION)
public class LocalOnlyFilter implements ContainerRequestFilter {

    static final String KEY_HEADER = "X-Andian-Key";

    @Inject private HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!isLoopback(Proxies.ofEnvironment().client(servletRequest))
                || !LocalKey.ofEnvironment().matches(request.getHeaderString(KEY_HEADER))) {
            throw new ForbiddenException(
                    "Only the command line on this machine may ask this, with the key of its"
                            + " PORTAL_HOME.");
        }
    }

    /** Behind a proxy on this machine it is the proxy's caller. */
    private static boolean isLoopback(String address) throws UnknownHostException {
        return InetAddress.getByName(address).isLoopbackAddress();
    }
}
