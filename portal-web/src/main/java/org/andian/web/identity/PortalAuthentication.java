package org.andian.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.andian.portal.identity.Accounts;
import org.andian.portal.identity.LoginResult;
import org.andian.portal.identity.Person;
import org.andian.portal.identity.Tokens;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LocalPath;
import org.andian.web.frame.PageRights;

/** The one authentication: bearer tokens for REST, a session after login for pages. What {@link Entrances} does not leave open needs an account. */
@ApplicationScoped
public class PortalAuthentication implements HttpAuthenticationMechanism {

    /** Request attribute with the {@link LoginResult}, so that the login page can say why. */
    static final String RESULT = "org.andian.login.result";

    private static final String SESSION_LOGIN = "org.andian.login";

    @Inject
    private Accounts accounts;

    @Inject
    private Tokens tokens;

    @Inject
    private SessionPeople people;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (context.isAuthenticationRequest() && context.getAuthParameters().getCredential() instanceof UsernamePasswordCredential credential) {
            return logIn(credential, request, context);
        }
        return switch (Entrances.of(request)) {
            case LOCAL -> context.doNothing();
            case REST -> byToken(request, response, context);
            case OPEN -> openPage(request, context);
            case GUARDED -> guarded(request, response, context);
        };
    }

    private AuthenticationStatus logIn(UsernamePasswordCredential credential, HttpServletRequest request, HttpMessageContext context) {
        LoginResult result = accounts.login(credential.getCaller(), credential.getPassword().getValue(), request.getRemoteAddr());
        request.setAttribute(RESULT, result);
        if (!(result instanceof LoginResult.Welcome welcome)) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(SESSION_LOGIN, welcome.person().login());
        people.forget(welcome.person().login());
        return enter(welcome.person(), request, context);
    }

    private AuthenticationStatus byToken(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String header = request.getHeader("Authorization");
        Optional<Person> caller = header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? tokens.find(header.substring(7).strip()) : Optional.empty();
        if (caller.isPresent()) {
            return enter(caller.get(), request, context);
        }
        Refusals.problem(request, response);
        return AuthenticationStatus.SEND_FAILURE;
    }

    private AuthenticationStatus openPage(HttpServletRequest request, HttpMessageContext context) {
        return bySession(request).map(person -> enter(person, request, context)).orElseGet(context::doNothing);
    }

    private AuthenticationStatus guarded(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Person> person = bySession(request);
        if (person.isEmpty()) {
            endSession(request);
            Refusals.toLogin(request, response);
            return AuthenticationStatus.SEND_CONTINUE;
        }
        if (person.get().mustChange() && !Entrances.isPasswordPage(request)) {
            Refusals.redirect(request, response, Entrances.PASSWORD_PAGE);
            return AuthenticationStatus.SEND_CONTINUE;
        }
        return PageRights.allow(request.getServletPath(), person.get().scope())
                ? enter(person.get(), request, context) : elsewhere(person.get(), request, response, context);
    }

    /** An administrator without business has another first page; any other page is refused. */
    private AuthenticationStatus elsewhere(Person person, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (LocalPath.HOME.equals(request.getServletPath())) {
            Refusals.redirect(request, response, PageRights.startPage(person.scope()));
            return AuthenticationStatus.SEND_CONTINUE;
        }
        return refused(person, request, response, context);
    }

    private AuthenticationStatus refused(Person person, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        enter(person, request, context);
        Refusals.forbidden(response);
        return AuthenticationStatus.SEND_FAILURE;
    }

    private Optional<Person> bySession(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (String) session.getAttribute(SESSION_LOGIN)).flatMap(people::find);
    }

    private static void endSession(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).filter(session -> session.getAttribute(SESSION_LOGIN) != null)
                .ifPresent(session -> session.invalidate());
    }

    private static AuthenticationStatus enter(Person person, HttpServletRequest request, HttpMessageContext context) {
        request.setAttribute(CurrentUser.ATTRIBUTE, person);
        Set<String> roles = person.grants().stream().map(grant -> grant.role().name()).collect(Collectors.toSet());
        return context.notifyContainerAboutLogin(person.login(), roles);
    }
}
