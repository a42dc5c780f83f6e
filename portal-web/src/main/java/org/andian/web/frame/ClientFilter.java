package org.andian.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.andian.portal.audit.Whence;

import java.io.IOException;

/** Says from where a request comes, for the audit trail of what it does. */
@WebFilter(filterName = "client", urlPatterns = "/*", asyncSupported = true)
public class ClientFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Inject private transient Whence whence;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        whence.tell(Proxies.ofEnvironment().client(request));
        chain.doFilter(request, response);
    }
}
