package org.andian.web.frame;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;

import org.andian.portal.refusal.Refusal;
import org.primefaces.csp.CspException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What a page throws, told in one place. A refusal of something that somebody did on the page
 * becomes a message there, and the page stays; a refusal of the address itself becomes an error
 * page with its words, and so does a form that comes without its page's script. What fails because
 * the page has been left meanwhile must not take the place of the page one has gone to. Everything
 * else is an error page with a number that the log has; a stack trace stays in the log.
 */
class PageFailureHandler extends ExceptionHandlerWrapper {

    private static final System.Logger LOG = System.getLogger(PageFailureHandler.class.getName());

    PageFailureHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
        if (events.hasNext()) {
            Throwable failure = rootOf(events.next().getContext().getException());
            events.remove();
            show(FacesContext.getCurrentInstance(), failure);
            forgetSequels(events);
        }
        getWrapped().handle();
    }

    /**
     * What the same request threw besides follows from the first, and nobody can be shown it any
     * more; left there, the server would answer once again, in its own way.
     */
    private static void forgetSequels(Iterator<ExceptionQueuedEvent> events) {
        while (events.hasNext()) {
            Throwable sequel = rootOf(events.next().getContext().getException());
            events.remove();
            LOG.log(Level.DEBUG, "A failure that followed from the one told", sequel);
        }
    }

    /**
     * The first cause that a person can be told of, or the words for acts that crossed; where there
     * is none the whole chain, for the log.
     */
    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && !isTelling(root)) {
            if (isStateOfAnother(root)) {
                return new ViewExpiredException(
                        "The state of another page",
                        root,
                        FacesContext.getCurrentInstance()
                                .getExternalContext()
                                .getRequestServletPath());
            }
            root = root.getCause();
        }
        return isTelling(root)
                ? root
                : Crossing.refusal(failure).map(Throwable.class::cast).orElse(failure);
    }

    /**
     * Whether a form brought a state that does not fit the components of its page: that of another
     * page, or of the page as an older build had it. It is restored component by component, and
     * what is thrown there comes of nothing else.
     */
    static boolean isStateOfAnother(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure instanceof FacesException
                && trace.length > 0
                && trace[0].getClassName().endsWith(".FaceletPartialStateManagementStrategy")
                && trace[0].getMethodName().contains("restoreView");
    }

    private static boolean isTelling(Throwable failure) {
        return failure instanceof ViewExpiredException
                || failure instanceof Refusal
                || failure instanceof CspException;
    }

    private static void show(FacesContext faces, Throwable failure) {
        ExternalContext external = faces.getExternalContext();
        if (failure instanceof Refusal refusal) {
            CDI.current()
                    .select(RefusedRequests.class)
                    .get()
                    .note((HttpServletRequest) external.getRequest(), refusal);
        }
        try {
            if (external.isResponseCommitted()) {
                FailureNumber.log(failure, where());
            } else if (!isTelling(failure) && FormsOfPages.isLeftMeanwhile(faces)) {
                LOG.log(Level.DEBUG, "A page was left before its question was answered", failure);
                FormsOfPages.answerNothing(faces);
            } else if (failure instanceof Refusal refusal && isAct(faces)) {
                CDI.current().select(Told.class).get().refused(refusal);
                faces.renderResponse();
                return;
            } else if (faces.getPartialViewContext().isAjaxRequest()) {
                lead(faces, external.getRequestContextPath() + redirectFor(failure, external));
            } else {
                sendError(failure, external);
            }
            faces.responseComplete();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * An answer that has begun is begun anew: its own writer stands in the midst of a part, where
     * it can write no redirect.
     */
    private static void lead(FacesContext faces, String address) throws IOException {
        ExternalContext external = faces.getExternalContext();
        if (faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            external.redirect(address);
            return;
        }
        ((ServletResponse) external.getResponse()).resetBuffer();
        external.setResponseContentType("text/xml");
        external.setResponseCharacterEncoding("UTF-8");
        external.getResponseOutputWriter().write(partialRedirect(address));
    }

    static String partialRedirect(String address) {
        String escaped = address.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return "<?xml version='1.0' encoding='UTF-8'?>\n<partial-response><redirect url=\""
                + escaped
                + "\"/></partial-response>";
    }

    private static String where() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String page =
                faces.getViewRoot() == null ? "before a page" : faces.getViewRoot().getViewId();
        String how = faces.isPostback() ? "postback of " : "at ";
        return how + page + (faces.getPartialViewContext().isAjaxRequest() ? " (ajax)" : "");
    }

    /** Whether somebody did something on a page that can still be shown. */
    private static boolean isAct(FacesContext faces) {
        return faces.isPostback() && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    private static String redirectFor(Throwable failure, ExternalContext external) {
        return switch (failure) {
            case ViewExpiredException expired ->
                    "/error/expired.xhtml?page="
                            + external.encodeResourceURL(String.valueOf(expired.getViewId()));
            case Refusal refusal -> "/error/" + page(refusal) + ".xhtml";
            case CspException scriptless -> "/error/400.xhtml";
            default -> "/error/500.xhtml?number=" + FailureNumber.log(failure, where());
        };
    }

    private static void sendError(Throwable failure, ExternalContext external) throws IOException {
        switch (failure) {
            case ViewExpiredException expired ->
                    external.redirect(
                            external.getRequestContextPath() + redirectFor(expired, external));
            case Refusal refusal -> {
                keep(external, RefusalWords.of(refusal, locale()));
                external.responseSendError(page(refusal), null);
            }
            case CspException scriptless -> {
                keep(
                        external,
                        ResourceBundle.getBundle("org.andian.web.messages", locale())
                                .getString("error.script.text"));
                external.responseSendError(400, null);
            }
            default -> {
                FailureNumber.keep(
                        (HttpServletRequest) external.getRequest(),
                        FailureNumber.log(failure, where()));
                external.responseSendError(500, null);
            }
        }
    }

    private static void keep(ExternalContext external, String words) {
        RefusedAddress.keep((HttpServletRequest) external.getRequest(), words);
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    /** The status of the error page, which bears its name. */
    private static int page(Refusal refusal) {
        return switch (refusal.reason().kind()) {
            case UNKNOWN -> 404;
            case NOT_ALLOWED -> 403;
            case WRONG, MEANWHILE, LATER -> 400;
        };
    }

    /** Unwrapped once, as the specification has it, for whoever asks the handler after us. */
    @Override
    public Throwable getRootCause(Throwable failure) {
        return failure instanceof FacesException && failure.getCause() != null
                ? failure.getCause()
                : failure;
    }
}
