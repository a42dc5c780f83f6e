package org.andian.web.document;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.document.DocumentKind;
import org.andian.portal.document.DocumentRow;
import org.andian.portal.document.DocumentState;
import org.andian.portal.document.Documents;
import org.andian.portal.scope.Role;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.ReadOnce;

import java.io.Serializable;

/** The documents in reach, what is being written first. */
@Named("documentList")
@ViewScoped
public class DocumentListPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private Documents documents;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    private final DocumentFilter filter = new DocumentFilter();
    private final LazyRows<DocumentRow> rows =
            new LazyRows<>(
                    this::count,
                    (first, size) -> documents.page(user.scope(), filter.query(first, size)));

    public DocumentFilter getFilter() {
        return filter;
    }

    public LazyRows<DocumentRow> getRows() {
        return rows;
    }

    public int count() {
        return readOnce.once(
                "documentList.count", () -> documents.count(user.scope(), filter.query(0, 1)));
    }

    public boolean isMayWrite() {
        return user.scope().may(Role::mayWriteDocuments);
    }

    public DocumentKind[] getKinds() {
        return DocumentKind.values();
    }

    public DocumentState[] getStates() {
        return DocumentState.values();
    }
}
