package org.andian.web.local;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.document.DocumentDesk;
import org.andian.portal.document.DocumentDraft;
import org.andian.portal.document.DocumentIssuer;
import org.andian.portal.document.DocumentIssuers;
import org.andian.portal.document.DocumentKind;
import org.andian.portal.document.NewDocument;
import org.andian.web.local.DemoAct.Kind;

import java.util.Map;

/** Documents that a demo's offices have issued, each an example by its title. */
@RequestScoped
public class DemoDocuments implements DemoDeeds {

    /** Between the paragraphs of a text that stands in one line. */
    private static final String PARAGRAPH = "/";

    @Inject private DemoIssuers bodies;

    @Inject private DocumentIssuers issuers;

    @Inject private DocumentDesk desk;

    @Override
    public Map<Kind, Deed> deeds() {
        return Map.of(Kind.DOCUMENT, this::issue);
    }

    /** Written and issued at once; a body without a mark gets one. */
    private Long issue(DemoStep step) {
        DemoAct act = step.act();
        DocumentIssuer issuer = issuers.find(step.by(), bodies.of(step).bodyId());
        if (issuer.mark() == null) {
            String mark = act.need("mark");
            issuers.mark(step.by(), issuer.bodyId(), mark, act.need("head"), issuer.version());
        }
        long id =
                desk.begin(
                        step.by(),
                        new NewDocument(
                                DocumentKind.valueOf(act.need("kind")),
                                issuer.bodyId(),
                                null,
                                null,
                                null,
                                new DocumentDraft(
                                        act.need("title"),
                                        act.text("addressee"),
                                        act.need("words").replace(PARAGRAPH, "\n"),
                                        null,
                                        null,
                                        act.text("copies"))));
        desk.issue(step.by(), id, 0);
        return id;
    }
}
