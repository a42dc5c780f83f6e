package org.andian.web.account;

import jakarta.servlet.http.HttpSession;

import org.andian.portal.account.Sessions;

/** Under which number of the door {@link Sessions} a browser's session runs. */
public final class SessionNumber {

    /** No login has it. */
    private static final long NONE = 0;

    private SessionNumber() {}

    /**
     * @param session null for none
     * @return 0 where nobody is logged in
     */
    public static long of(HttpSession session) {
        return session != null
                        && session.getAttribute(LoginSession.NAME) instanceof LoginSession login
                ? login.number()
                : NONE;
    }
}
