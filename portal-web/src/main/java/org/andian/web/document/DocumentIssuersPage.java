package org.andian.web.document;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.document.DocumentIssuer;
import org.andian.portal.document.DocumentIssuers;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Register;

import java.util.List;
import java.util.stream.Stream;

/** In whose name the reader issues documents: the marks of their numbers and their red heads. */
@Named("documentIssuers")
@ViewScoped
public class DocumentIssuersPage extends Register<DocumentIssuer> {

    private static final long serialVersionUID = 1;

    @Inject private transient DocumentIssuers issuers;

    @Inject private transient CurrentUser user;

    private long body;
    private String name;
    private String mark;
    private String head;
    private int version;

    @Override
    protected List<DocumentIssuer> read() {
        return issuers.list(user.scope());
    }

    @Override
    protected Stream<String> seen(DocumentIssuer row) {
        return Stream.of(row.name(), row.district(), row.mark(), row.head());
    }

    public void edit(DocumentIssuer row) {
        body = row.bodyId();
        name = row.name();
        mark = row.mark();
        head = row.head();
        version = row.version();
    }

    public void save() {
        change(
                () -> {
                    issuers.mark(user.scope(), body, mark, head, version);
                    told().done("org.saved", name);
                });
    }

    public String getName() {
        return name;
    }

    public String getMark() {
        return mark;
    }

    public void setMark(String mark) {
        this.mark = stripped(mark);
    }

    public String getHead() {
        return head;
    }

    public void setHead(String head) {
        this.head = stripped(head);
    }
}
