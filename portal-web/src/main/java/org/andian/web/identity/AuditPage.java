package org.andian.web.identity;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.andian.portal.audit.Entry;
import org.andian.portal.audit.Trail;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The audit trail, read-only, and the check of its chain. */
@Named("auditPage")
@ViewScoped
public class AuditPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient Trail trail;

    @Inject
    private transient Words words;

    private final Rows rows = new Rows();
    private String text;

    public void verify() {
        OptionalLong broken = trail.verify(user.scope());
        FacesContext.getCurrentInstance().addMessage(null, broken.isPresent()
                ? new FacesMessage(FacesMessage.SEVERITY_WARN, words.of("audit.broken", words.number(broken.getAsLong())), null)
                : new FacesMessage(FacesMessage.SEVERITY_INFO, words.of("audit.whole", words.number(trail.count(user.scope(), null))), null));
    }

    public LazyDataModel<Entry> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null || text.isBlank() ? null : text.strip();
    }

    private final class Rows extends LazyDataModel<Entry> {

        private static final long serialVersionUID = 1;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return trail.count(user.scope(), text);
        }

        @Override
        public List<Entry> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
            return trail.page(user.scope(), text, first, size);
        }

        @Override
        public String getRowKey(Entry entry) {
            return String.valueOf(entry.id());
        }
    }
}
