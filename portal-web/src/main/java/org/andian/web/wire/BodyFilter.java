package org.andian.web.wire;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/**
 * Lets a request on once its form is whole; of any other body each wait is watched. Strangers send
 * no files.
 */
@WebFilter(filterName = "bodies", urlPatterns = "/*", asyncSupported = true)
public class BodyFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Inject private transient UnfinishedBodies bodies;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!UnfinishedBodies.hasBody(request)) {
            chain.doFilter(request, response);
        } else if (UnfinishedBodies.isFiles(request) && request.getUserPrincipal() == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN); // it would be put on the disk
        } else if (UnfinishedBodies.isForm(request)) {
            withForm(request, response, chain);
        } else {
            try (BodyQueue.Entry entry = bodies.enter(request)) {
                WatchedBody body = new WatchedBody(request, entry);
                chain.doFilter(body, new LastAnswer(response, body::isBrokenOff));
            }
        }
    }

    private void withForm(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            bodies.readForm(request);
        } catch (SlowBody slow) {
            response.sendError(HttpServletResponse.SC_REQUEST_TIMEOUT);
            return;
        }
        chain.doFilter(request, response);
    }
}
