package org.andian.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.LoginResult;
import org.andian.portal.account.Sessions;
import org.andian.portal.account.secret.AccountReason;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LocalPath;
import org.andian.web.frame.PageRights;
import org.andian.web.frame.Proxies;
import org.andian.web.frame.Words;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The login form, and the way out. */
@Named("loginPage")
@RequestScoped
public class LoginPage {

    @Inject private SecurityContext security;

    @Inject private HttpServletRequest request;

    @Inject private Words words;

    @Inject private CurrentUser user;

    @Inject private Accounts accounts;

    @Inject private Sessions sessions;

    private String login;
    private String password;
    private String to;
    private boolean expired;

    public void enter() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        security.authenticate(
                request,
                (HttpServletResponse) faces.getExternalContext().getResponse(),
                AuthenticationParameters.withParams()
                        .credential(
                                new UsernamePasswordCredential(
                                        login == null ? "" : login.strip(),
                                        password == null ? "" : password))
                        .newAuthentication(true));
        switch ((LoginResult) request.getAttribute(PortalAuthentication.RESULT)) {
            case LoginResult.Welcome welcome ->
                    faces.getExternalContext()
                            .redirect(request.getContextPath() + destination(welcome, to));
            case LoginResult.Wrong wrong -> refuse(words.of("login.wrong"));
            case LoginResult.Wait wait -> refuse(words.of("login.wait", words.time(wait.until())));
            case LoginResult.Disabled disabled -> refuse(words.of("login.disabled"));
            case LoginResult.Crowded crowded -> refuse(words.of(AccountReason.CROWD.key()));
            case LoginResult.CodeNeeded needed ->
                    faces.getExternalContext()
                            .redirect(
                                    request.getContextPath()
                                            + Entrances.CODE_PAGE
                                            + "?to="
                                            + URLEncoder.encode(
                                                    LocalPath.orHome(to), StandardCharsets.UTF_8));
            case LoginResult.WrongCode wrong ->
                    throw new IllegalStateException("No code was asked for.");
        }
    }

    /** Ends the session; a plain link or form may call it, it changes nothing else. */
    public String leave() throws ServletException {
        LoginSession.of(request).ifPresent(session -> sessions.leave(session.number()));
        if (user.isKnown()) {
            accounts.left(user.scope(), Proxies.ofEnvironment().client(request));
        }
        FacesContext.getCurrentInstance().getExternalContext().invalidateSession();
        request.logout();
        return Entrances.LOGIN_PAGE + "?faces-redirect=true";
    }

    /** What must be done first is led to by the authentication, whatever page this names. */
    static String destination(LoginResult.Welcome welcome, String to) {
        if (welcome.person().state().needsPassword()) {
            return Entrances.PASSWORD_PAGE;
        }
        String wanted = LocalPath.orHome(to);
        return LocalPath.HOME.equals(wanted)
                ? PageRights.startPage(welcome.person().scope())
                : wanted;
    }

    private void refuse(String text) {
        password = null;
        tell(text);
    }

    /** The page is shown again and says why. */
    static void tell(String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text, null));
        faces.validationFailed();
        ((HttpServletResponse) faces.getExternalContext().getResponse())
                .setStatus(HttpServletResponse.SC_OK);
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    /** Whether the visitor was logged in before and the session ended by itself. */
    public boolean isExpired() {
        return expired;
    }

    public void setExpired(boolean expired) {
        this.expired = expired;
    }
}
