package org.andian.web.frame;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link PageFailureHandler} in place; named in faces-config. */
public class PageFailures extends ExceptionHandlerFactory {

    public PageFailures(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new PageFailureHandler(getWrapped().getExceptionHandler());
    }
}
