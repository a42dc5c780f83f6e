package org.andian.web.account;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.andian.portal.account.attempt.Networks;
import org.andian.web.frame.Proxies;

import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Bounds what visitors who have not logged in cost this node: a page before the login makes a
 * session, and anybody may ask for thousands. How long each may idle stands in web.xml; {@link
 * LoginSession} gives it the time of a login.
 */
@ApplicationScoped
public class StrangerSessions {

    private static final System.Logger LOG = System.getLogger(StrangerSessions.class.getName());

    /** Their views take some ten megabytes. */
    private static final int MOST_PAGES = 1000;

    private final StrangerQueue<HttpSession> queue = new StrangerQueue<>(MOST_PAGES);

    @Inject private ManagedExecutorService executor;

    void began(HttpSession session, HttpServletRequest request) {
        String client = Proxies.ofEnvironment().client(request);
        end(queue.began(session.getId(), session, Networks.of(client)));
    }

    /** To be told of every request of a visitor who has not logged in. */
    void asks(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && !session.isNew()) {
            end(queue.cameBack(session.getId(), Entrances.isAnyPage(request)));
        }
    }

    void left(HttpSession session) {
        queue.left(session.getId());
    }

    /**
     * In another thread: the container would take the end of another session for that of this
     * request's own.
     */
    private void end(List<HttpSession> given) {
        given.forEach(session -> executor.execute(() -> end(session)));
    }

    private static void end(HttpSession session) {
        try {
            if (session.getAttribute(LoginSession.NAME) == null) {
                session.invalidate();
            }
        } catch (IllegalStateException ended) {
            LOG.log(Level.DEBUG, "A stranger's session has ended already", ended);
        }
    }
}
