package org.andian.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.andian.portal.account.LoginResult;
import org.andian.web.frame.Words;

import java.io.IOException;
import java.time.Clock;

/** The second step of a login: the code of the authenticator app, or a recovery code. */
@Named("codePage")
@RequestScoped
public class CodePage {

    @Inject private SecurityContext security;

    @Inject private HttpServletRequest request;

    @Inject private Words words;

    @Inject private Clock clock;

    private String code;
    private String to;

    /** Before the page is shown: without a right password a moment ago there is nothing to ask. */
    public void open() throws IOException {
        if (LoginSession.halfway(request, clock.instant()).isEmpty()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect(request.getContextPath() + Entrances.LOGIN_PAGE);
        }
    }

    public void enter() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        security.authenticate(
                request,
                (HttpServletResponse) faces.getExternalContext().getResponse(),
                AuthenticationParameters.withParams()
                        .credential(new CodeCredential(code))
                        .newAuthentication(true));
        switch ((LoginResult) request.getAttribute(PortalAuthentication.RESULT)) {
            case LoginResult.Welcome welcome ->
                    faces.getExternalContext()
                            .redirect(
                                    request.getContextPath() + LoginPage.destination(welcome, to));
            case LoginResult.WrongCode wrong -> refuse(words.of("code.wrong"));
            case LoginResult.Wait wait -> refuse(words.of("login.wait", words.time(wait.until())));
            case LoginResult.Disabled disabled -> refuse(words.of("login.disabled"));
            case LoginResult.Wrong late ->
                    faces.getExternalContext()
                            .redirect(request.getContextPath() + Entrances.LOGIN_PAGE);
            case LoginResult.CodeNeeded needed ->
                    throw new IllegalStateException("A code leads to no code.");
            case LoginResult.Crowded crowded ->
                    throw new IllegalStateException("A code is no password.");
        }
    }

    private void refuse(String text) {
        code = null;
        LoginPage.tell(text);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
