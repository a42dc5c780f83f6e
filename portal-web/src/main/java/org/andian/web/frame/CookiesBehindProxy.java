package org.andian.web.frame;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Marks the session's cookie for HTTPS where a proxy encrypts: the server itself sees plain
 * requests there. Elsewhere it marks those of requests that come by HTTPS.
 */
@WebListener
public class CookiesBehindProxy implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (Proxies.ofEnvironment().exist()) {
            event.getServletContext().getSessionCookieConfig().setSecure(true);
        }
    }
}
