package org.andian.web.hazard;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.hazard.order.Issuer;
import org.andian.portal.hazard.order.Issuers;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Register;

import java.util.List;
import java.util.stream.Stream;

/** In whose name the reader issues orders, and the marks of their numbers. */
@Named("issuersPage")
@ViewScoped
public class IssuersPage extends Register<Issuer> {

    private static final long serialVersionUID = 1;

    @Inject private transient Issuers issuers;

    @Inject private transient CurrentUser user;

    private long body;
    private String name;
    private String mark;
    private int version;

    @Override
    protected List<Issuer> read() {
        return issuers.list(user.scope());
    }

    @Override
    protected Stream<String> seen(Issuer row) {
        return Stream.of(row.name(), row.district(), row.mark());
    }

    public void edit(Issuer row) {
        body = row.bodyId();
        name = row.name();
        mark = row.mark();
        version = row.version();
    }

    public void save() {
        change(
                () -> {
                    issuers.mark(user.scope(), body, mark, version);
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
}
