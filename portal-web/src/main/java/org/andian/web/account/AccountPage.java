package org.andian.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import org.andian.portal.account.Person;
import org.andian.portal.account.SessionRow;
import org.andian.portal.account.Sessions;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;

import java.util.List;

/** One's own account: what it may, and where it is logged in. */
@Named("accountPage")
@RequestScoped
public class AccountPage {

    @Inject private CurrentUser user;

    @Inject private Sessions sessions;

    @Inject private HttpServletRequest request;

    @Inject private Words words;

    private List<SessionRow> rows;

    public Person getPerson() {
        return user.find().orElseThrow();
    }

    public List<SessionRow> getSessions() {
        if (rows == null) {
            rows = sessions.own(user.scope());
        }
        return rows;
    }

    public boolean isThis(SessionRow row) {
        return LoginSession.of(request).filter(session -> session.number() == row.id()).isPresent();
    }

    public void end(long id) {
        sessions.end(user.scope(), id);
        rows = null;
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        new FacesMessage(
                                FacesMessage.SEVERITY_INFO,
                                words.of("account.session.ended"),
                                null));
    }

    /** The first words of what a browser calls itself that a person can tell apart. */
    public String browser(SessionRow row) {
        if (row.agent() == null) {
            return "—";
        }
        String system =
                List.of("Windows", "Android", "iPhone", "Mac OS", "Linux").stream()
                        .filter(row.agent()::contains)
                        .findFirst()
                        .orElse("");
        String name =
                List.of("Edg", "Firefox", "Chrome", "Safari").stream()
                        .filter(row.agent()::contains)
                        .findFirst()
                        .orElse("");
        String told = (name.replace("Edg", "Edge") + " " + system).strip();
        return told.isEmpty() ? row.agent() : told;
    }
}
