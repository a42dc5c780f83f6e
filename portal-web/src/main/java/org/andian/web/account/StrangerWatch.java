package org.andian.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Tells {@link StrangerSessions} of sessions that begin, which is before any login, and end. */
@WebListener
public class StrangerWatch implements HttpSessionListener {

    @Inject private StrangerSessions strangers;

    @Inject private HttpServletRequest request;

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        strangers.began(event.getSession(), request);
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        strangers.left(event.getSession());
    }
}
