package org.andian.web.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.document.DocumentKind;
import org.andian.portal.document.DocumentState;
import org.andian.web.frame.Words;

/** The words for kinds and states of documents. */
@Named("documentLabels")
@RequestScoped
public class DocumentLabels {

    @Inject private Words words;

    public String kind(DocumentKind kind) {
        return words.code("document.kind", kind);
    }

    public String state(DocumentState state) {
        return words.code("document.state", state);
    }

    /** The class of its shape and colour. */
    public String style(DocumentState state) {
        return switch (state) {
            case DRAFT, CORRECTING -> "is-waiting";
            case ISSUED -> "is-done";
            case ARCHIVED -> "is-normal";
            case DISCARDED -> "is-offline";
        };
    }
}
