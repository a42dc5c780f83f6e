package org.andian.web.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Set;

/** A page is asked for or takes a form; Faces would show it for any other method as well. */
@WebFilter(filterName = "pageMethods", urlPatterns = "*.xhtml", asyncSupported = true)
public class PageMethods extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final Set<String> TAKEN = Set.of("GET", "HEAD", "POST");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (TAKEN.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }
}
