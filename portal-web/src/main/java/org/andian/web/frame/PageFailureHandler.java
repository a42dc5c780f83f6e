package org.andian.web.frame;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;

import org.andian.portal.scope.NotAllowed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/**
 * Turns what a page throws into an error page with a number that the log has; a stack trace stays
 * in the log.
 */
class PageFailureHandler extends ExceptionHandlerWrapper {

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
        }
        getWrapped().handle();
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && !isTelling(root)) {
            root = root.getCause();
        }
        return isTelling(root) ? root : failure;
    }

    private static boolean isTelling(Throwable failure) {
        return failure instanceof ViewExpiredException || failure instanceof NotAllowed;
    }

    private static void show(FacesContext faces, Throwable failure) {
        ExternalContext external = faces.getExternalContext();
        try {
            if (external.isResponseCommitted()) {
                FailureNumber.log(failure);
            } else if (faces.getPartialViewContext().isAjaxRequest()) {
                external.redirect(
                        external.getRequestContextPath() + redirectFor(failure, external));
            } else {
                sendError(failure, external);
            }
            faces.responseComplete();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String redirectFor(Throwable failure, ExternalContext external) {
        return switch (failure) {
            case ViewExpiredException expired ->
                    "/error/expired.xhtml?page="
                            + external.encodeResourceURL(String.valueOf(expired.getViewId()));
            case NotAllowed refused -> "/error/403.xhtml";
            default -> "/error/500.xhtml?number=" + FailureNumber.log(failure);
        };
    }

    private static void sendError(Throwable failure, ExternalContext external) throws IOException {
        switch (failure) {
            case ViewExpiredException expired ->
                    external.redirect(
                            external.getRequestContextPath() + redirectFor(expired, external));
            case NotAllowed refused -> external.responseSendError(403, null);
            default -> {
                FailureNumber.keep(
                        (HttpServletRequest) external.getRequest(), FailureNumber.log(failure));
                external.responseSendError(500, null);
            }
        }
    }

    @Override
    public Throwable getRootCause(Throwable failure) {
        return failure instanceof FacesException && failure.getCause() != null
                ? failure.getCause()
                : failure;
    }
}
