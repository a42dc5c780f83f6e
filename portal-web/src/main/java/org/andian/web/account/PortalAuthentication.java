package org.andian.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.LoginResult;
import org.andian.portal.account.Person;
import org.andian.portal.account.Tokens;
import org.andian.portal.agenda.feed.Feeds;
import org.andian.portal.scope.Rights;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LocalPath;
import org.andian.web.frame.PageRights;
import org.andian.web.frame.PlainHttp;
import org.andian.web.frame.RefusedRequests;
import org.andian.web.frame.SecurityHeaders;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one authentication: bearer tokens for REST, a session after login for pages and the phone, a
 * secret in the address for somebody's own calendar. What {@link Entrances} does not leave open
 * needs an account.
 */
@ApplicationScoped
public class PortalAuthentication implements HttpAuthenticationMechanism {

    /** Request attribute with the {@link LoginResult}, so that the login page can say why. */
    static final String RESULT = "org.andian.login.result";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject private Accounts accounts;

    @Inject private Tokens tokens;

    @Inject private Feeds feeds;

    @Inject private SessionKeeper sessions;

    @Inject private FactorDemand factors;

    @Inject private RefusedRequests refused;

    @Inject private Clock clock;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        SecurityHeaders.set(request, response);
        if (PlainHttp.isAnswered(request, response)) {
            return AuthenticationStatus.SEND_CONTINUE;
        }
        if (Entrances.isSocketElsewhere(request)) {
            Refusals.nothingThere(response);
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (context.isAuthenticationRequest()
                && context.getAuthParameters().getCredential()
                        instanceof UsernamePasswordCredential credential) {
            return answer(
                    accounts.login(
                            credential.getCaller(),
                            credential.getPassword().getValue(),
                            BrowserCookie.visitor(request)),
                    request,
                    response,
                    context);
        }
        if (context.isAuthenticationRequest()
                && context.getAuthParameters().getCredential()
                        instanceof CodeCredential credential) {
            return answer(confirm(credential, request), request, response, context);
        }
        return switch (Entrances.of(request)) {
            case LOCAL -> context.doNothing();
            case REST -> byToken(request, response, context);
            case PHONE -> phone(request, response, context);
            case FEED -> byFeed(request, response, context);
            case METRICS -> metrics(request, response, context);
            case OPEN -> openPage(request, response, context);
            case GUARDED -> guarded(request, response, context);
        };
    }

    private LoginResult confirm(CodeCredential credential, HttpServletRequest request) {
        return LoginSession.halfway(request, clock.instant())
                .map(
                        halfway ->
                                accounts.confirm(
                                        halfway.proven(),
                                        credential.code(),
                                        BrowserCookie.visitor(request)))
                .orElseGet(LoginResult.Wrong::new);
    }

    private AuthenticationStatus answer(
            LoginResult result,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context) {
        request.setAttribute(RESULT, result);
        return switch (result) {
            case LoginResult.Welcome welcome -> welcome(welcome, request, response, context);
            case LoginResult.CodeNeeded needed -> {
                sessions.waitForCode(needed.proven(), request);
                yield AuthenticationStatus.SEND_CONTINUE;
            }
            default -> AuthenticationStatus.SEND_FAILURE;
        };
    }

    private AuthenticationStatus welcome(
            LoginResult.Welcome welcome,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context) {
        if (!sessions.begin(welcome.proven(), request)) {
            request.setAttribute(RESULT, new LoginResult.Wrong());
            return AuthenticationStatus.SEND_FAILURE;
        }
        BrowserCookie.keep(request, response, welcome.browser());
        return enter(welcome.person(), request, context);
    }

    private AuthenticationStatus byToken(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Person> caller = ofToken(request);
        if (caller.isEmpty()) {
            Refusals.unknown(request, response);
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (caller.get().rights() == Rights.READ && !SAFE.contains(request.getMethod())) {
            refused.note(caller.get().login(), request, "act by a token for reading");
            Refusals.readingOnly(request, response);
            return AuthenticationStatus.SEND_FAILURE;
        }
        return enter(caller.get(), request, context);
    }

    private Optional<Person> ofToken(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? tokens.find(header.substring(7).strip())
                : Optional.empty();
    }

    /**
     * By the secret in the address alone: a calendar program sends nothing else, and what a browser
     * sends along is not looked at.
     */
    private AuthenticationStatus byFeed(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Person> owner =
                SAFE.contains(request.getMethod())
                        ? Entrances.secretOf(request).flatMap(feeds::find)
                        : Optional.empty();
        if (owner.isEmpty()) {
            Refusals.nothingThere(response);
            return AuthenticationStatus.SEND_FAILURE;
        }
        return enter(owner.get(), request, context);
    }

    /** What changes something must come from our own shell: a browser sends its cookie along. */
    private AuthenticationStatus phone(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (request.getHeader("Authorization") != null) {
            return byToken(request, response, context);
        }
        if (!SAFE.contains(request.getMethod()) && !OwnOrigin.isOf(request)) {
            return foreign(request, response);
        }
        Optional<Person> person = sessions.goOn(request);
        if (person.isEmpty()) {
            LoginSession.end(request);
            Refusals.loggedOut(request, response);
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (firstOf(person.get()).isPresent()) {
            Refusals.pagesFirst(request, response);
            return AuthenticationStatus.SEND_FAILURE;
        }
        return enter(person.get(), request, context);
    }

    private AuthenticationStatus metrics(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Person> caller =
                ofToken(request)
                        .or(
                                () ->
                                        sessions.goOn(request)
                                                .filter(person -> firstOf(person).isEmpty()));
        if (caller.isEmpty()) {
            Refusals.unknown(request, response);
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (!caller.get().isAdministrator()) {
            refused.note(caller.get().login(), request, "read the figures of the portal's work");
            Refusals.administratorsOnly(request, response);
            return AuthenticationStatus.SEND_FAILURE;
        }
        return enter(caller.get(), request, context);
    }

    private AuthenticationStatus openPage(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (OwnOrigin.isForeignForm(request)) {
            return foreign(request, response);
        }
        return sessions.goOn(request)
                .map(person -> enter(person, request, context))
                .orElseGet(context::doNothing);
    }

    /** Whose session the foreign page would have used is looked up for the trail alone. */
    private AuthenticationStatus foreign(HttpServletRequest request, HttpServletResponse response) {
        LoginSession.of(request)
                .ifPresent(
                        session -> refused.note(session.login(), request, "act by a foreign page"));
        Refusals.forbidden(response);
        return AuthenticationStatus.SEND_FAILURE;
    }

    private AuthenticationStatus guarded(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (Entrances.isSocket(request) && !OwnOrigin.isOf(request)
                || OwnOrigin.isForeignForm(request)) {
            return foreign(request, response);
        }
        Optional<Person> person = sessions.goOn(request);
        if (person.isEmpty()) {
            boolean expired =
                    LoginSession.of(request).isPresent()
                            || request.getRequestedSessionId() != null
                                    && !request.isRequestedSessionIdValid();
            LoginSession.end(request);
            Refusals.toLogin(request, response, expired);
            return AuthenticationStatus.SEND_CONTINUE;
        }
        Optional<String> first = firstOf(person.get());
        if (first.isPresent() && !Entrances.isPage(request, first.get())) {
            Refusals.redirect(request, response, first.get());
            return AuthenticationStatus.SEND_CONTINUE;
        }
        return PageRights.allow(request.getServletPath(), person.get().scope())
                ? enter(person.get(), request, context)
                : elsewhere(person.get(), request, response, context);
    }

    /** What must be done before anything else. */
    private Optional<String> firstOf(Person person) {
        if (person.state().needsPassword()) {
            return Optional.of(Entrances.PASSWORD_PAGE);
        }
        return factors.isOpen(person) ? Optional.of(Entrances.FACTOR_PAGE) : Optional.empty();
    }

    /** An administrator without business has another first page; any other page is refused. */
    private AuthenticationStatus elsewhere(
            Person person,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context) {
        if (LocalPath.HOME.equals(request.getServletPath())) {
            Refusals.redirect(request, response, PageRights.startPage(person.scope()));
            return AuthenticationStatus.SEND_CONTINUE;
        }
        return refused(person, request, response, context);
    }

    private AuthenticationStatus refused(
            Person person,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context) {
        enter(person, request, context);
        if (PageRights.knows(request.getServletPath())) {
            refused.note(request, "open this page");
            Refusals.forbidden(response);
        } else {
            Refusals.nothingThere(response);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus enter(
            Person person, HttpServletRequest request, HttpMessageContext context) {
        request.setAttribute(CurrentUser.ATTRIBUTE, person);
        Set<String> roles =
                person.grants().stream()
                        .map(grant -> grant.role().name())
                        .collect(Collectors.toSet());
        return context.notifyContainerAboutLogin(person.login(), roles);
    }
}
